package news.everyday.local.supervision;

/** Is told what happens to units; called from any thread. */
public interface SupervisionListener {

    /** A process came, went or became ready. */
    void changed();

    /** One line for people. */
    void reported(String line);

    /** A unit died too often; everything should be stopped. */
    void gaveUp(Unit unit, String reason);
}
