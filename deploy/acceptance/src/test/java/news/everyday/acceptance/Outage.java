package news.everyday.acceptance;

import news.everyday.local.platform.LocalPlatform;

/** A part of the platform that is down until this is closed. */
record Outage(LocalPlatform platform, String part) implements AutoCloseable {

    @Override
    public void close() {
        this.platform.start(this.part);
    }
}
