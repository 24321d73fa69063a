package org.veranda.server.realtime.view;

/// Sockets and what waits for them.
///
/// @param users how many different users let themselves in
/// @param queuedBytes what waits for all of them
/// @param largestQueue what waits for the one with most
/// @param waiting how many sockets anything waits for
/// @param behind how many subscriptions are served from the journal because they could not keep up
public record Count(
        int sockets,
        int users,
        long subscriptions,
        long queuedBytes,
        long largestQueue,
        int waiting,
        int behind) {

    public static final Count NONE = new Count(0, 0, 0, 0, 0, 0, 0);
}
