package news.everyday.local.seed;

import java.time.Instant;

/** An article as the rest of the seeding needs to know it. */
record PublishedArticle(long id, String channel, Instant publishedAt) {}
