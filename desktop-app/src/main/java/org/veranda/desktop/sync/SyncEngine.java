package org.veranda.desktop.sync;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.connection.ConnectionState;
import org.veranda.desktop.connection.OfflineReason;
import org.veranda.desktop.connection.SignedOutReason;
import org.veranda.wire.Cursor;
import org.veranda.wire.PusherFrame;
import org.veranda.wire.PusherFrame.ChannelEvent;
import org.veranda.wire.PusherFrame.ConnectionEstablished;
import org.veranda.wire.PusherFrame.ErrorFrame;
import org.veranda.wire.PusherFrame.Ping;
import org.veranda.wire.PusherFrame.Pong;
import org.veranda.wire.PusherFrame.Subscribe;
import org.veranda.wire.PusherFrame.SubscriptionError;
import org.veranda.wire.PusherFrame.SubscriptionSucceeded;
import org.veranda.wire.PusherFrame.Unsubscribe;
import org.veranda.wire.Recovery;
import org.veranda.wire.Snapshot;
import org.veranda.wire.WireCodec;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Decides how the console comes to know what the server knows, and stays so. A state machine
/// without threads, clock or sockets: it is told what happened and says what to do.
final class SyncEngine {

    private static final String NOTHING = "{}";
    private static final String HEAD = "stream.head";

    private final WireCodec codec;
    private final Feeds feeds = new Feeds();
    private final Link link;
    private final Loader loader;
    private @Nullable ConnectionState shown;
    private boolean spoken;
    private boolean replaced;

    SyncEngine(WireCodec codec, RandomGenerator random) {
        this.codec = codec;
        link = new Link(random);
        loader = new Loader(random);
    }

    List<Effect> on(Input input, Instant now) {
        List<Effect> out = new ArrayList<>();
        spoken = false;
        replaced = false;
        if (!link.over()) {
            take(input, now, out);
        }
        if (!link.over()) {
            goOn(now, out);
        }
        show(out);
        tellAge(out);
        return out;
    }

    /// Whether the session has ended, so that nothing more can come.
    boolean over() {
        return link.over();
    }

    private void take(Input input, Instant now, List<Effect> out) {
        switch (input) {
            case Input.Start _ -> link.open(now, out);
            case Input.Tick _ -> link.tick(now, out);
            case Input.TryNow _ -> {
                loader.tryNow();
                link.tryNow(now, out);
            }
            case Input.OpenFailed(var failure) -> link.failed(failure, now);
            case Input.SocketClosed(int code) -> link.closed(code, now, out);
            case Input.FrameReceived(var frame) -> hear(frame, now, out);
            case Input.AboutChannel about -> channel(about, now, out);
            case Input.SnapshotArrived(var snapshot) -> restart(snapshot, now, out);
            case Input.SnapshotFailed(var detail) -> notLoaded(detail, now, out);
            case Input.AboutRange about ->
                    feeds.find(about.stream()).ifPresent(feed -> range(feed, about, now));
            case Input.SessionEnded _ -> {
                link.end(SignedOutReason.SERVER);
                out.add(new Effect.CutSocket());
            }
        }
    }

    private void hear(PusherFrame frame, Instant now, List<Effect> out) {
        link.received(now);
        switch (frame) {
            case ConnectionEstablished(var socketId, _) -> link.established(socketId, now);
            case Ping _ -> out.add(new Effect.Send(new Pong()));
            case SubscriptionSucceeded(var channel, var data) ->
                    feeds.find(channel).ifPresent(feed -> subscribed(feed, data));
            case SubscriptionError _ -> link.abandon(OfflineReason.SERVER_BUSY, now, out);
            case ChannelEvent event -> told(event);
            // A close follows an error that matters; the others ask for nothing.
            case ErrorFrame _, Pong _, Subscribe _, Unsubscribe _ -> {}
        }
    }

    private void told(ChannelEvent event) {
        Optional<Feed> feed = Optional.ofNullable(event.channel()).flatMap(feeds::find);
        if (feed.isEmpty()) {
            return;
        }
        if (event.event().equals(HEAD)) {
            feed.get().head(codec.read(event.data(), Cursor.class));
            spoken = true;
            return;
        }
        StreamEvent.read(event.event(), event.data(), codec)
                .filter(entry -> entry.at().stream().equals(event.channel()))
                .ifPresent(entry -> {
                    feed.get().take(entry);
                    spoken = true;
                });
    }

    private void subscribed(Feed feed, String data) {
        feed.subscription().succeed();
        if (data.equals(NOTHING)) {
            return;
        }
        Recovery recovery = codec.read(data, Recovery.class);
        if (recovery.recovered()) {
            feed.head(new Cursor(recovery.epoch(), recovery.seq()));
            spoken = true;
        } else {
            feed.lose();
        }
    }

    private void channel(Input.AboutChannel about, Instant now, List<Effect> out) {
        Feed feed = feeds.find(about.channel()).orElse(null);
        if (feed == null || !about.socketId().equals(link.socketId())) {
            return;
        }
        switch (about) {
            case Input.Authorized(var channel, _, var auth) ->
                    out.add(new Effect.Send(new Subscribe(channel, auth, null, feed.cursor())));
            case Input.AuthRefused _ -> {
                feed.subscription().refuse();
                feed.lose();
            }
            case Input.AuthFailed _ -> feed.subscription().fail(now);
        }
    }

    private void restart(Snapshot snapshot, Instant now, List<Effect> out) {
        loader.arrived();
        feeds.restart(snapshot.cursors(), now);
        out.add(new Effect.Replace(snapshot));
        replaced = true;
    }

    private void notLoaded(String detail, Instant now, List<Effect> out) {
        loader.failed(now);
        if (!loader.loaded()) {
            out.add(new Effect.ShowFailure(detail));
        }
    }

    private void range(Feed feed, Input.AboutRange about, Instant now) {
        switch (about) {
            case Input.RangeArrived(_, var events, var head) -> {
                feed.read();
                events.forEach(feed::take);
                feed.head(head);
                spoken = true;
            }
            case Input.RangeGone _ -> {
                feed.read();
                feed.lose();
            }
            case Input.RangeFailed _ -> feed.readFailed(now);
        }
    }

    /// Whatever happened: ask for what is missing and publish what is there.
    private void goOn(Instant now, List<Effect> out) {
        String socketId = link.socketId();
        if (socketId == null) {
            feeds.unsubscribed();
        }
        if (!loader.loaded() || (socketId != null && feeds.anyLost())) {
            loader.request(now, out);
        }
        if (loader.loading()) {
            return;
        }
        feeds.publish(now, out);
        if (socketId != null) {
            feeds.subscribe(socketId, now, out);
            feeds.readMissing(now, out);
        }
    }

    private boolean live() {
        return link.socketId() != null && loader.loaded() && !feeds.anyLost() && feeds.current();
    }

    /// Only what is whole is as old as the moment when the server last spoke.
    private void tellAge(List<Effect> out) {
        if ((replaced && !feeds.anyLost() && !feeds.anyBehind()) || (spoken && live())) {
            out.add(new Effect.Heard());
        }
    }

    private void show(List<Effect> out) {
        ConnectionState state = link.state();
        if (live()) {
            state = new ConnectionState.Live();
            link.settled();
        }
        if (!state.equals(shown)) {
            shown = state;
            out.add(new Effect.Show(state));
        }
    }
}
