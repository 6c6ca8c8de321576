package news.everyday.stats.journal;

/** A batch read from the journal. */
record JournaledBatch(long sequence, long at, long[] articleIds, long[] visitors, byte[] allTraits)
        implements JournalEntries {

    @Override
    public int size() {
        return this.articleIds.length;
    }

    @Override
    public long articleId(int view) {
        return this.articleIds[view];
    }

    @Override
    public long visitor(int view) {
        return this.visitors[view];
    }

    @Override
    public byte traits(int view) {
        return this.allTraits[view];
    }
}
