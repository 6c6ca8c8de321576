package news.everyday.local.seed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** The local accounts and twenty readers, registered as anybody would; the administrator gives the roles. */
final class Accounts {

    private static final List<String> READERS = List.of(
            "松花江畔", "老茶馆", "北方的河", "一蓑烟雨", "稻花香里", "山那边的云", "阿克苏的苹果", "长街短巷", "海风", "小城故事", "读报人老周", "绿皮车厢", "青石板",
            "半亩方塘", "候鸟南飞", "灯下漫笔", "巷口修鞋匠", "云上牧歌", "梧桐细雨");

    private final PlatformApi api;

    private final String password;

    private final String admin;

    private final List<Member> members = new ArrayList<>();

    private String editor = "";

    private String chief = "";

    Accounts(PlatformApi api, String adminEmail, String password) {
        this.api = api;
        this.password = password;
        this.admin = api.signIn(adminEmail, password);
    }

    /**
     * One registered reader.
     *
     * @param token an access token of theirs
     */
    record Member(String id, String displayName, String token) {}

    void register() {
        this.editor = staff("editor@example.test", "编辑部小李", "EDITOR");
        this.chief = staff("chief@example.test", "总编室", "CHIEF_EDITOR");
        this.members.add(member("reader@example.test", "读者小陈"));
        List<Integer> numbers = IntStream.range(0, READERS.size()).boxed().toList();
        this.members.addAll(InParallel.map(numbers, i -> member("reader" + (i + 1) + "@example.test", READERS.get(i))));
    }

    private String staff(String email, String displayName, String role) {
        String id = registered(email, displayName).get("id").asString();
        this.api.put("/api/v1/members/" + id + "/roles", Map.of("roles", List.of("MEMBER", role)), this.admin);
        return this.api.signIn(email, this.password);
    }

    private Member member(String email, String displayName) {
        JsonNode member = registered(email, displayName);
        return new Member(
                member.get("id").asString(),
                member.get("displayName").asString(),
                this.api.signIn(email, this.password));
    }

    /** An account that an interrupted run left behind is signed in to instead. */
    private JsonNode registered(String email, String displayName) {
        try {
            return this.api.post(
                    "/api/v1/members",
                    Map.of("email", email, "password", this.password, "displayName", displayName),
                    "");
        } catch (ApiException ex) {
            if (ex.status() != 409) {
                throw ex;
            }
            return this.api.get("/api/v1/members/me", this.api.signIn(email, this.password));
        }
    }

    List<Member> members() {
        return List.copyOf(this.members);
    }

    String adminToken() {
        return this.admin;
    }

    String editorToken() {
        return this.editor;
    }

    String chiefToken() {
        return this.chief;
    }
}
