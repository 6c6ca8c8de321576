package news.everyday.stats.journal;

/** The views of a batch, as the journal writes and reads them: no object per view. */
public interface JournalEntries {

    /** Counts the batches of a lane, from 1 and without gaps. */
    long sequence();

    /** When the views happened, in milliseconds since 1970. */
    long at();

    int size();

    long articleId(int view);

    long visitor(int view);

    byte traits(int view);
}
