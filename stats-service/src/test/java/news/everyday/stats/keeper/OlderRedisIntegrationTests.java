package news.everyday.stats.keeper;

import static news.everyday.stats.testing.StatsFixtures.awaitTotal;
import static news.everyday.stats.testing.StatsFixtures.readBy;
import static news.everyday.stats.testing.StatsFixtures.view;
import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RestoreArgs;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import news.everyday.stats.testing.StatsFixtures.Newsroom;
import news.everyday.stats.testing.StatsTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Redis comes back from a backup, or from a replica that lagged: it knows less than PostgreSQL, and doesn't know that. */
@StatsTest
class OlderRedisIntegrationTests {

    @Autowired
    private WebTestClient client;

    @Autowired
    private Newsroom newsroom;

    private long article;

    private Map<String, byte[]> backup;

    @BeforeEach
    void backUpAfterTwoViews() {
        this.newsroom.awaitOpen();
        this.article = this.newsroom.publish();
        readBy(this.client, this.article, 2);
        this.newsroom.awaitStoredTotal(this.article, 2);
        this.backup = backUp();
    }

    @AfterEach
    void resumeKeeper() {
        this.newsroom.resumeKeeper();
    }

    @Test
    void countsNothingTwiceAndLosesNothingThatWasStored() {
        read("later", 3);
        this.newsroom.awaitStoredTotal(this.article, 5);
        this.newsroom.stopKeeper();

        restore();
        this.newsroom.resumeKeeper();

        expectTotal(5);
        read("after", 1);
        expectTotal(6);
    }

    @Test
    void bringsBackWhatWasAcknowledgedAndNotStored() {
        read("stored", 1);
        this.newsroom.awaitStoredTotal(this.article, 3);
        this.newsroom.stopKeeper();
        read("in-redis-only", 3);

        restore();
        this.newsroom.resumeKeeper();

        expectTotal(6);
    }

    @Test
    void bringsBackWhatOnlyRedisHadSinceTheBackup() {
        this.newsroom.stopKeeper();
        read("in-redis-only", 3);

        restore();
        this.newsroom.resumeKeeper();

        expectTotal(5);
    }

    private void read(String reader, int readers) {
        for (int i = 0; i < readers; i++) {
            view(this.client, this.article, reader + "-" + i)
                    .expectStatus()
                    .isOk()
                    .expectBody();
        }
    }

    private void expectTotal(long views) {
        awaitTotal(this.client, this.article, views);
        this.newsroom.awaitStoredTotal(this.article, views);
        assertThat(this.newsroom.storedHours(this.article)).isEqualTo(views);
    }

    private Map<String, byte[]> backUp() {
        Map<String, byte[]> content = new LinkedHashMap<>();
        String pattern = this.newsroom.shard().keys().all();
        for (String key : Objects.requireNonNull(
                this.newsroom.redis().run(redis -> redis.keys(pattern)).block())) {
            byte[] dumped = this.newsroom.redis().run(redis -> redis.dump(key)).block();
            if (dumped != null) {
                content.put(key, dumped);
            }
        }
        return content;
    }

    /** The epoch last: only then it is open. */
    private void restore() {
        String epoch = this.newsroom.shard().keys().epoch();
        this.newsroom.redis().run(redis -> redis.flushall()).block();
        this.backup.forEach((key, content) -> {
            if (!key.equals(epoch)) {
                restore(key, content);
            }
        });
        restore(epoch, Objects.requireNonNull(this.backup.get(epoch)));
    }

    /** Over what another round may have written meanwhile. */
    private void restore(String key, byte[] content) {
        this.newsroom
                .redis()
                .run(redis -> redis.restore(key, content, new RestoreArgs().replace()))
                .block();
    }
}
