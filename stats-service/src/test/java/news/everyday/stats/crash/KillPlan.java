package news.everyday.stats.crash;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import news.everyday.stats.crash.KillSwitch.Point;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * At which points a pod is still to be killed: whatever was met on the way to one is another. So nothing that the code begins
 * to do is left out.
 */
final class KillPlan {

    private static final Logger log = LoggerFactory.getLogger(KillPlan.class);

    /** Some steps aren't taken in each round. */
    private static final int MOST_TRIES = 12;

    /** Of these some are done then, and some aren't; of others one time is like the next. */
    private static final Set<String> REPEATED = Set.of("view.lua", "ZADD board");

    private static final int TIMES = 3;

    /** Leaves the stores as the step before left them, or concerns neither views nor boards. */
    private static final Pattern WITHOUT_EFFECT = Pattern.compile(String.join(
            "|",
            List.of(
                    "^(views|readers|marks|sketches|totals|damp)\\.lua",
                    "^(GET|HGET|HMGET|HGETALL|HSCAN|HLEN|SCAN|EXISTS|ZMSCORE|ZREVRANGE|HELLO|CLIENT|PING|PF\\w+ readers)\\b",
                    "^select (?!ensure_)",
                    "^(insert into|update|delete from|commit of insert into|commit of update)"
                            + " (article|feed_position|article_comments|ranking_override)$",
                    "of nothing$")));

    private final boolean growing;

    private final Deque<Point> open = new ArrayDeque<>();

    private final Set<Point> planned = new LinkedHashSet<>();

    private final Set<Point> killedAt = new HashSet<>();

    private int tries;

    /** Kills a pod at each of these points. */
    static KillPlan of(List<Point> points) {
        KillPlan plan = new KillPlan(false);
        plan.planned.addAll(points);
        plan.open.addAll(points);
        return plan;
    }

    /** Kills a pod at all points there are. */
    static KillPlan ofAll() {
        return new KillPlan(true);
    }

    private KillPlan(boolean growing) {
        this.growing = growing;
    }

    /** Runs rounds until a pod was killed at each point; one that is met too seldom is given up. */
    void carryOut(PodRelay pods) {
        add(pods.run(null));
        while (!this.open.isEmpty()) {
            Point target = this.open.getFirst();
            Set<Point> met = pods.run(target);
            add(met);
            note(target, met.contains(target));
        }
    }

    private void add(Set<Point> met) {
        met.stream()
                .filter(point -> this.growing)
                .filter(KillPlan::matters)
                .filter(this.planned::add)
                .forEach(this.open::addLast);
    }

    private void note(Point target, boolean killed) {
        this.tries++;
        log.info("{} {}", killed ? "Killed" : "Not met:", target);
        if (killed) {
            this.killedAt.add(target);
        }
        if (killed || this.tries == MOST_TRIES) {
            this.open.removeFirst();
            this.tries = 0;
        }
    }

    private static boolean matters(Point point) {
        return !WITHOUT_EFFECT.matcher(point.step()).find()
                && point.time() <= (REPEATED.contains(point.step()) ? TIMES : 1);
    }

    /** In the order in which they were met first. */
    Set<Point> planned() {
        return this.planned;
    }

    Set<Point> killedAt() {
        return this.killedAt;
    }
}
