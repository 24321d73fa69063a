package org.veranda.desktop.sync;

import org.veranda.wire.Cursor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The streams that the user may hear: those the last snapshot named.
final class Feeds {

    private final Map<String, Feed> byStream = new TreeMap<>();

    Optional<Feed> find(String stream) {
        return Optional.ofNullable(byStream.get(stream));
    }

    /// Goes on from where the snapshot was taken; streams it doesn't name are no longer heard.
    ///
    /// @param asked when the server was asked for the snapshot
    void restart(Map<String, Cursor> cursors, Instant asked, Instant now) {
        byStream.keySet().retainAll(cursors.keySet());
        cursors.forEach((stream, cursor) ->
                byStream.computeIfAbsent(stream, _ -> new Feed(cursor, asked, now))
                        .restart(cursor, asked, now));
    }

    void loseAll() {
        byStream.values().forEach(Feed::lose);
    }

    /// Up to when nothing is missing in any of them.
    Optional<Instant> wholeAt() {
        return byStream.values().stream().map(Feed::wholeAt).min(Comparator.naturalOrder());
    }

    void unsubscribed() {
        byStream.values().forEach(feed -> feed.subscription().reset());
    }

    boolean anyLost() {
        return byStream.values().stream().anyMatch(Feed::lost);
    }

    /// Whether all that may be heard is heard, to its end.
    boolean current() {
        return byStream.values().stream().allMatch(Feed::current);
    }

    void subscribe(String socketId, Instant now, List<Effect> out) {
        byStream.forEach((stream, feed) -> {
            if (feed.subscription().wanted(now)) {
                feed.subscription().ask(now);
                out.add(new Effect.RequestAuth(stream, socketId));
            }
        });
    }

    void readMissing(Instant now, List<Effect> out) {
        byStream.forEach((stream, feed) -> {
            if (feed.wantsRange(now)) {
                feed.reading(now);
                out.add(new Effect.RequestRange(stream, feed.cursor(), now));
            }
        });
    }

    /// Whether all of it can be shown.
    boolean publish(Instant now, List<Effect> out) {
        List<StreamEvent> next = new ArrayList<>();
        byStream.values().forEach(feed -> next.addAll(feed.drain(now)));
        if (!next.isEmpty()) {
            out.add(new Effect.Publish(next));
        }
        return next.stream().allMatch(StreamEvent::readable);
    }
}
