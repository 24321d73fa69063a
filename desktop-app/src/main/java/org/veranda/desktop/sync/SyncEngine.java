package org.veranda.desktop.sync;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.connection.ConnectionState;
import org.veranda.desktop.connection.OfflineReason;
import org.veranda.desktop.connection.SignedOutReason;
import org.veranda.wire.PusherFrame;
import org.veranda.wire.PusherFrame.ChannelEvent;
import org.veranda.wire.PusherFrame.ConnectionEstablished;
import org.veranda.wire.PusherFrame.ErrorFrame;
import org.veranda.wire.PusherFrame.Ping;
import org.veranda.wire.PusherFrame.Pong;
import org.veranda.wire.PusherFrame.SignIn;
import org.veranda.wire.PusherFrame.SignedIn;
import org.veranda.wire.PusherFrame.Subscribe;
import org.veranda.wire.PusherFrame.SubscriptionError;
import org.veranda.wire.PusherFrame.SubscriptionSucceeded;
import org.veranda.wire.PusherFrame.Unsubscribe;
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

    private final WireCodec codec;
    private final Feeds feeds = new Feeds();
    private final Link link;
    private final Loader loader;
    private final Loader notices;
    private final Profile profile = new Profile();
    private @Nullable ConnectionState shown;
    private @Nullable Instant wholeAt;

    SyncEngine(WireCodec codec, RandomGenerator random) {
        this.codec = codec;
        link = new Link(random);
        loader = new Loader(random, Effect.RequestSnapshot::new);
        notices = new Loader(random, Effect.RequestNotices::new);
    }

    List<Effect> on(Input input, Instant now) {
        List<Effect> out = new ArrayList<>();
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
                notices.tryNow();
                link.tryNow(now, out);
            }
            case Input.NetworkGained _ -> {
                loader.tryNow();
                notices.tryNow();
                link.networkGained(now, out);
            }
            case Input.OpenFailed(var failure) -> link.failed(failure, now);
            case Input.SocketClosed(int code) -> link.closed(code, now, out);
            case Input.FrameReceived(var frame) -> hear(frame, now, out);
            case Input.AboutChannel about -> channel(about, now, out);
            case Input.SnapshotArrived(var asked, var snapshot) ->
                    restart(asked, snapshot, now, out);
            case Input.SnapshotFailed(var asked, var reason) -> notLoaded(asked, reason, now, out);
            case Input.NoticesArrived(var asked, var personal) ->
                    restartOwn(asked, personal, now, out);
            case Input.NoticesNotRead(var asked, var reason) -> {
                if (notices.awaits(asked)) {
                    notices.failed(reason, now);
                    out.add(new Effect.NoticesFailed());
                }
            }
            case Input.AboutRange about ->
                    feeds.find(about.stream())
                            .filter(feed -> feed.awaits(about.asked()))
                            .ifPresent(feed -> range(feed, about, now));
            case Input.MeArrived(var me) -> profile.arrived(me);
            case Input.MeFailed _ -> profile.failed();
            case Input.NotShown _ -> {
                feeds.loseAll();
                loader.wrong(now);
                notices.wrong(now);
            }
            case Input.SessionEnded _ -> end(out);
        }
    }

    private void end(List<Effect> out) {
        link.end(SignedOutReason.SERVER);
        out.add(new Effect.CutSocket());
    }

    private void hear(PusherFrame frame, Instant now, List<Effect> out) {
        link.received(now);
        switch (frame) {
            case ConnectionEstablished(var socketId, _) -> {
                link.established(socketId);
                profile.doubt();
            }
            case Ping _ -> out.add(new Effect.Send(new Pong()));
            case SubscriptionSucceeded(var channel, var data) ->
                    feeds.find(channel).ifPresent(feed -> feed.subscribed(data, codec, now));
            case SubscriptionError _ -> link.abandon(OfflineReason.SERVER_BUSY, now, out);
            case ChannelEvent event ->
                    Optional.ofNullable(event.channel())
                            .flatMap(feeds::find)
                            .ifPresent(feed -> feed.hear(event, codec, now));
            // A close follows an error that matters; the others ask for nothing.
            case ErrorFrame _, Pong _, Subscribe _, Unsubscribe _, SignIn _, SignedIn _ -> {}
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

    private void restart(Instant asked, Snapshot snapshot, Instant now, List<Effect> out) {
        if (!loader.awaits(asked)) {
            return;
        }
        loader.arrived();
        if (profile.foreign(snapshot.me())) {
            end(out);
            return;
        }
        profile.restart(snapshot.me());
        feeds.restart(snapshot.cursors(), asked, now);
        out.add(new Effect.Replace(snapshot));
    }

    private void restartOwn(Instant asked, Personal personal, Instant now, List<Effect> out) {
        if (notices.awaits(asked)) {
            notices.arrived();
            feeds.restartOwn(personal.stream(), personal.cursor(), asked, now);
            out.add(new Effect.ReplaceNotices(personal));
        }
    }

    private void notLoaded(Instant asked, OfflineReason reason, Instant now, List<Effect> out) {
        if (!loader.awaits(asked)) {
            return;
        }
        loader.failed(reason, now);
        if (!loader.loaded()) {
            out.add(new Effect.ShowFailure(reason));
        }
    }

    private void range(Feed feed, Input.AboutRange about, Instant now) {
        switch (about) {
            case Input.RangeArrived(_, _, var events, var head) -> {
                feed.read();
                events.forEach(feed::take);
                feed.head(head);
            }
            case Input.RangeGone _ -> feed.gone();
            case Input.RangeFailed _ -> feed.readFailed(now);
        }
    }

    /// Whatever happened: ask for what is missing and publish what is there.
    private void goOn(Instant now, List<Effect> out) {
        String socketId = link.socketId();
        if (socketId == null) {
            feeds.unsubscribed();
        }
        if (!loader.loaded() || (socketId != null && outdated())) {
            loader.request(now, out);
        }
        if (loader.loading()) {
            return;
        }
        publish(now, out);
        if (socketId != null) {
            if (feeds.ownWanted()) {
                notices.request(now, out);
            }
            feeds.subscribe(socketId, now, out);
            feeds.readMissing(now, out);
            profile.look(now, out);
        }
    }

    private void publish(Instant now, List<Effect> out) {
        boolean lost = feeds.anyLost();
        boolean ownLost = feeds.ownWanted();
        feeds.publish(now, out);
        if (feeds.anyLost() && !lost) {
            loader.wrong(now);
        }
        if (feeds.ownWanted() && !ownLost) {
            notices.wrong(now);
        }
    }

    /// Whether only a snapshot can make what is shown right.
    private boolean outdated() {
        return feeds.anyLost() || profile.changed();
    }

    private boolean live() {
        return link.socketId() != null && loader.loaded() && !feeds.anyLost() && feeds.current();
    }

    /// Of several streams the one that was silent the longest counts.
    private void tellAge(List<Effect> out) {
        Instant whole = feeds.wholeAt().orElse(wholeAt);
        if (whole != null && !whole.equals(wholeAt)) {
            wholeAt = whole;
            out.add(new Effect.Heard(whole));
        }
    }

    private void show(List<Effect> out) {
        ConnectionState state = link.state();
        if (live()) {
            state = new ConnectionState.Live();
            link.settled();
        } else if (link.socketId() != null) {
            state = loader.trouble().orElse(state);
        }
        if (!state.equals(shown)) {
            shown = state;
            out.add(new Effect.Show(state));
        }
    }
}
