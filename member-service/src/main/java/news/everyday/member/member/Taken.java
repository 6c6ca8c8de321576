package news.everyday.member.member;

/** Which of a newcomer's two unique values somebody else has. */
record Taken(boolean email, boolean displayName) {

    static final Taken NAME = new Taken(false, true);

    boolean any() {
        return this.email || this.displayName;
    }
}
