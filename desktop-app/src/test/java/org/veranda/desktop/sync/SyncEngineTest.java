package org.veranda.desktop.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.veranda.desktop.connection.ConnectionState;
import org.veranda.desktop.connection.OfflineReason;
import org.veranda.desktop.connection.SignedOutReason;
import org.veranda.desktop.testing.Resort;
import org.veranda.wire.Cursor;
import org.veranda.wire.PusherFrame;
import org.veranda.wire.PusherFrame.ChannelEvent;
import org.veranda.wire.PusherFrame.ConnectionEstablished;
import org.veranda.wire.PusherFrame.Ping;
import org.veranda.wire.PusherFrame.Subscribe;
import org.veranda.wire.PusherFrame.SubscriptionSucceeded;
import org.veranda.wire.Sequenced;
import org.veranda.wire.Snapshot;
import org.veranda.wire.TenantEvent.RoomStatusChanged;
import org.veranda.wire.WireCodec;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

class SyncEngineTest {

    private static final WireCodec CODEC = new WireCodec();
    private static final String TENANT = Resort.STREAM;
    private static final String DESK = Resort.DESK_STREAM;
    private static final ConnectionState LIVE = new ConnectionState.Live();

    private final SyncEngine engine = new SyncEngine(CODEC, new SplittableRandom(1));
    private final List<Effect> effects = new ArrayList<>();
    private Instant now = Instant.parse("2026-07-14T12:00:00Z");

    @BeforeEach
    void goLive() {
        tell(new Input.Start());
        tell(new Input.SnapshotArrived(snapshot(TENANT, DESK)));
        connect("1.1", TENANT, DESK);
        assertThat(shown()).isEqualTo(LIVE);
        effects.clear();
    }

    @Test
    void appliesAnEventThatComesNext() {
        hear(event(TENANT, "e1", 11));

        assertThat(published()).containsExactly(11L);
        assertThat(effects).contains(new Effect.Heard());
    }

    @Test
    void dropsWhatItKnowsAndHoldsBackWhatComesAheadOfItsTurn() {
        hear(event(TENANT, "e1", 10));
        hear(event(TENANT, "e1", 13));

        assertThat(published()).isEmpty();
        assertThat(effects).contains(new Effect.RequestRange(TENANT, new Cursor("e1", 10)));
        assertThat(shown()).isEqualTo(new ConnectionState.CatchingUp());

        tell(new Input.RangeArrived(TENANT, entries(11, 12), new Cursor("e1", 13)));

        assertThat(published()).containsExactly(11L, 12L, 13L);
        assertThat(shown()).isEqualTo(LIVE);
    }

    @Test
    void asksForWhatAHeadKnowsAndNobodyToldInTime() {
        hear(head(TENANT, "e1", 12));
        assertThat(effects).doesNotHaveAnyElementsOfTypes(Effect.RequestRange.class);

        pass(Duration.ofSeconds(3));

        assertThat(effects).contains(new Effect.RequestRange(TENANT, new Cursor("e1", 10)));
    }

    @Test
    void takesASnapshotWhenTheStreamIsAnother() {
        hear(event(TENANT, "e2", 1));

        assertThat(effects).contains(new Effect.RequestSnapshot());
        assertThat(published()).isEmpty();
    }

    @Test
    void resumesEveryStreamWhereItStopped() {
        hear(event(TENANT, "e1", 11));
        tell(new Input.SocketClosed(1006));
        pass(Duration.ofSeconds(1));
        effects.clear();

        hear(new ConnectionEstablished("2.2", 120));
        tell(new Input.Authorized(TENANT, "2.2", "key:signature"));

        assertThat(effects)
                .contains(
                        new Effect.Send(
                                new Subscribe(
                                        TENANT, "key:signature", null, new Cursor("e1", 11))));
    }

    @Test
    void ignoresASignatureThatWasMeantForAnEarlierSocket() {
        tell(new Input.SocketClosed(4200));
        pass(Duration.ofSeconds(1));
        hear(new ConnectionEstablished("2.2", 120));
        effects.clear();

        tell(new Input.Authorized(TENANT, "1.1", "key:signature"));

        assertThat(effects).doesNotHaveAnyElementsOfTypes(Effect.Send.class);
    }

    @Test
    void forgetsAStreamThatItMayNoLongerHear() {
        tell(new Input.SocketClosed(4200));
        pass(Duration.ofSeconds(1));
        hear(new ConnectionEstablished("2.2", 120));
        tell(new Input.AuthRefused(DESK, "2.2"));
        assertThat(effects).contains(new Effect.RequestSnapshot());

        tell(new Input.SnapshotArrived(snapshot(TENANT)));
        tell(new Input.Authorized(TENANT, "2.2", "key:signature"));
        hear(succeeded(TENANT));
        hear(event(DESK, "e1", 11));

        assertThat(published()).isEmpty();
        assertThat(shown()).isEqualTo(LIVE);
    }

    @Test
    void asksWhetherAnybodyIsThereAndCutsASilentSocket() {
        pass(Duration.ofSeconds(16));
        assertThat(effects).contains(new Effect.Send(new Ping()));

        pass(Duration.ofMillis(14_200));

        assertThat(effects).contains(new Effect.CutSocket());
        assertThat(shown())
                .isInstanceOfSatisfying(
                        ConnectionState.Offline.class,
                        offline -> assertThat(offline.reason()).isEqualTo(OfflineReason.SILENT));
    }

    @Test
    void comesBackAtOnceWhenTheServerAsksForIt() {
        pass(Duration.ofSeconds(10));
        effects.clear();

        tell(new Input.SocketClosed(4200));

        assertThat(effects).contains(new Effect.OpenSocket());
    }

    @Test
    void staysAwayWhenTheServerDoesNotWantItUntilSomebodyTriesAgain() {
        tell(new Input.SocketClosed(4001));
        pass(Duration.ofMinutes(5));
        assertThat(effects).doesNotHaveAnyElementsOfTypes(Effect.OpenSocket.class);
        assertThat(shown()).isEqualTo(new ConnectionState.Offline(OfflineReason.REFUSED, null));

        tell(new Input.TryNow());

        assertThat(effects).contains(new Effect.OpenSocket());
    }

    @Test
    void endsForGoodWithItsSession() {
        tell(new Input.SocketClosed(4009));

        assertThat(shown()).isEqualTo(new ConnectionState.SignedOut(SignedOutReason.SERVER));
        effects.clear();
        pass(Duration.ofMinutes(1));
        tell(new Input.TryNow());
        assertThat(effects).isEmpty();
    }

    private void connect(String socket, String... streams) {
        hear(new ConnectionEstablished(socket, 120));
        for (String stream : streams) {
            tell(new Input.Authorized(stream, socket, "key:signature"));
            hear(succeeded(stream));
        }
    }

    private void tell(Input input) {
        effects.addAll(engine.on(input, now));
    }

    private void hear(PusherFrame frame) {
        tell(new Input.FrameReceived(frame));
    }

    private void pass(Duration time) {
        Instant end = now.plus(time);
        while (now.isBefore(end)) {
            now = now.plusMillis(200);
            tell(new Input.Tick());
        }
    }

    private ConnectionState shown() {
        return effects.stream()
                .filter(Effect.Show.class::isInstance)
                .map(effect -> ((Effect.Show) effect).state())
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    private List<Long> published() {
        return effects.stream()
                .filter(Effect.Publish.class::isInstance)
                .flatMap(effect -> ((Effect.Publish) effect).events().stream())
                .map(event -> event.at().seq())
                .toList();
    }

    private static SubscriptionSucceeded succeeded(String stream) {
        return new SubscriptionSucceeded(
                stream, "{\"recovered\":true,\"epoch\":\"e1\",\"seq\":10}");
    }

    private static ChannelEvent event(String stream, String epoch, long seq) {
        Sequenced at = new Sequenced(stream, epoch, seq, Instant.EPOCH, null);
        String data = CODEC.writeEvent(new RoomStatusChanged(Resort.clean(1, seq)), at);
        return new ChannelEvent("RoomStatusChanged", stream, data, null);
    }

    private static ChannelEvent head(String stream, String epoch, long seq) {
        String data =
                "{\"stream\":\"%s\",\"epoch\":\"%s\",\"seq\":%d,\"checked_at\":\"2026-07-14T12:00:00Z\"}"
                        .formatted(stream, epoch, seq);
        return new ChannelEvent("stream.head", stream, data, null);
    }

    private static List<StreamEvent> entries(long from, long to) {
        List<StreamEvent> entries = new ArrayList<>();
        for (long seq = from; seq <= to; seq++) {
            ChannelEvent event = event(TENANT, "e1", seq);
            entries.add(StreamEvent.read(event.event(), event.data(), CODEC).orElseThrow());
        }
        return entries;
    }

    private static Snapshot snapshot(String... streams) {
        Map<String, Cursor> cursors = new HashMap<>();
        for (String stream : streams) {
            cursors.put(stream, new Cursor("e1", 10));
        }
        return Resort.snapshot(cursors, Resort.dirtyRooms(2), List.of());
    }
}
