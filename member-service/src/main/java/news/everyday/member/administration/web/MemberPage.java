package news.everyday.member.administration.web;

import java.util.List;
import news.everyday.member.member.Member;
import news.everyday.member.member.web.MemberResponse;
import org.jspecify.annotations.Nullable;

/**
 * Some of many members.
 *
 * @param next cursor of what follows; left out on the last page
 */
record MemberPage(List<MemberResponse> items, @Nullable String next) {

    /**
     * A page of up to the given size.
     *
     * @param members one more than the size where others follow
     */
    static MemberPage of(List<Member> members, int size) {
        boolean more = members.size() > size;
        List<MemberResponse> items =
                members.stream().limit(size).map(MemberResponse::from).toList();
        return new MemberPage(items, more ? items.get(size - 1).id() : null);
    }
}
