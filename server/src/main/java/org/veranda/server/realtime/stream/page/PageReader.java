package org.veranda.server.realtime.stream.page;

/// Waits for a page; called on the thread that reads, so it must only pass things on. Told exactly once.
public interface PageReader {

    /// Whether the page is still of use.
    boolean stillWaits();

    void read(StreamPage page);

    /// The page could not be read, or nobody waited for it any more.
    void failed();
}
