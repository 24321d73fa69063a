package org.veranda.desktop.sync;

import org.jspecify.annotations.Nullable;
import org.veranda.wire.Cursor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The streams that the user may hear: those the last snapshot named, and the user's own. What is
/// wrong with the own one is put right without the others.
final class Feeds {

    private final Map<String, Feed> byStream = new TreeMap<>();
    private @Nullable String own;

    Optional<Feed> find(String stream) {
        return Optional.ofNullable(byStream.get(stream));
    }

    /// Goes on from where the snapshot was taken; streams it doesn't name are no longer heard.
    ///
    /// @param asked when the server was asked for the snapshot
    void restart(Map<String, Cursor> cursors, Instant asked, Instant now) {
        byStream.keySet().removeIf(name -> !cursors.containsKey(name) && !name.equals(own));
        cursors.forEach((stream, cursor) ->
                byStream.computeIfAbsent(stream, _ -> new Feed(cursor, asked, now))
                        .restart(cursor, asked, now));
    }

    /// Goes on in the user's own stream from where the list of what is meant for them was taken.
    void restartOwn(String stream, Cursor cursor, Instant asked, Instant now) {
        own = stream;
        byStream.computeIfAbsent(stream, _ -> new Feed(cursor, asked, now))
                .restart(cursor, asked, now);
    }

    /// Whether only a new list can tell what is meant for the user.
    boolean ownWanted() {
        Feed feed = ownFeed();
        return feed == null || feed.lost();
    }

    private @Nullable Feed ownFeed() {
        return own == null ? null : byStream.get(own);
    }

    /// All but the own one while that is not heard.
    private Stream<Feed> counted() {
        Feed feed = ownFeed();
        return byStream.values().stream()
                .filter(one -> one != feed || (one.subscription().heard() && !one.lost()));
    }

    void loseAll() {
        byStream.values().forEach(Feed::lose);
    }

    /// Up to when nothing is missing in any of them.
    Optional<Instant> wholeAt() {
        return counted().map(Feed::wholeAt).min(Comparator.naturalOrder());
    }

    void unsubscribed() {
        byStream.values().forEach(feed -> feed.subscription().reset());
    }

    /// Whether only a snapshot can tell where one of those stands that it names.
    boolean anyLost() {
        Feed feed = ownFeed();
        return byStream.values().stream().anyMatch(one -> one != feed && one.lost());
    }

    /// Whether all that may be heard is heard, to its end.
    boolean current() {
        return counted().allMatch(Feed::current);
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

    void publish(Instant now, List<Effect> out) {
        List<StreamEvent> next = new ArrayList<>();
        byStream.values().forEach(feed -> next.addAll(feed.drain(now)));
        if (!next.isEmpty()) {
            out.add(new Effect.Publish(next));
        }
    }
}
