package news.everyday.stats.counter;

/** What PostgreSQL said to a batch. */
enum FlushOutcome {
    /** It has it now. */
    STORED,

    /** It had it before: the last flusher died between storing and dropping. */
    REPEATED,

    /** It belongs to a Redis that is older than PostgreSQL, or was replaced since. */
    OUTDATED
}
