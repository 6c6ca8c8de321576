package news.everyday.stats.journal;

/** A batch whose views can be told from its sequence. */
record Batch(long sequence, int size) implements JournalEntries {

    @Override
    public long at() {
        return 1_700_000_000_000L + this.sequence;
    }

    @Override
    public long articleId(int view) {
        return 100 * this.sequence + view;
    }

    @Override
    public long visitor(int view) {
        return -this.sequence * 31 - view;
    }

    @Override
    public byte traits(int view) {
        return (byte) ((this.sequence + view) % 64);
    }

    /** Whether it came back as it was written. */
    boolean isSameAs(JournalEntries read) {
        boolean same = read.sequence() == this.sequence && read.at() == at() && read.size() == this.size;
        for (int view = 0; same && view < this.size; view++) {
            same = read.articleId(view) == articleId(view)
                    && read.visitor(view) == visitor(view)
                    && read.traits(view) == traits(view);
        }
        return same;
    }
}
