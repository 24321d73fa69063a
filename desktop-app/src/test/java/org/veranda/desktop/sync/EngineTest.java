package org.veranda.desktop.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.veranda.desktop.connection.ConnectionState;
import org.veranda.desktop.testing.Resort;
import org.veranda.wire.Cursor;
import org.veranda.wire.PusherFrame;
import org.veranda.wire.PusherFrame.ChannelEvent;
import org.veranda.wire.PusherFrame.ConnectionEstablished;
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

/// A sync engine in front of a test: told what happened, it says what it wants done.
abstract class EngineTest {

    private static final WireCodec CODEC = new WireCodec();
    static final String TENANT = Resort.STREAM;
    static final String DESK = Resort.DESK_STREAM;
    static final ConnectionState LIVE = new ConnectionState.Live();

    private final SyncEngine engine = new SyncEngine(CODEC, new SplittableRandom(1));
    final List<Effect> effects = new ArrayList<>();
    Instant now = Instant.parse("2026-07-14T12:00:00Z");

    @BeforeEach
    void goLive() {
        tell(new Input.Start());
        answer(snapshot(TENANT, DESK));
        connect("1.1", TENANT, DESK);
        tell(new Input.MeArrived(Resort.me()));
        assertThat(shown()).isEqualTo(LIVE);
        effects.clear();
    }

    void connect(String socket, String... streams) {
        hear(new ConnectionEstablished(socket, 120));
        for (String stream : streams) {
            tell(new Input.Authorized(stream, socket, "key:signature"));
            hear(succeeded(stream));
        }
    }

    void tell(Input input) {
        effects.addAll(engine.on(input, now));
    }

    /// The question that is asked at last is answered with this.
    void answer(Snapshot snapshot) {
        tell(new Input.SnapshotArrived(wanted(Effect.RequestSnapshot.class).asked(), snapshot));
    }

    void answer(String stream, List<StreamEvent> events, Cursor head) {
        Instant asked = wanted(Effect.RequestRange.class).asked();
        tell(new Input.RangeArrived(stream, asked, events, head));
    }

    /// The last effect of that kind.
    <E extends Effect> E wanted(Class<E> kind) {
        return effects.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    boolean wants(Class<? extends Effect> kind) {
        return effects.stream().anyMatch(kind::isInstance);
    }

    void hear(PusherFrame frame) {
        tell(new Input.FrameReceived(frame));
    }

    void pass(Duration time) {
        Instant end = now.plus(time);
        while (now.isBefore(end)) {
            now = now.plusMillis(200);
            tell(new Input.Tick());
        }
    }

    ConnectionState shown() {
        return wanted(Effect.Show.class).state();
    }

    List<Long> published() {
        return effects.stream()
                .filter(Effect.Publish.class::isInstance)
                .flatMap(effect -> ((Effect.Publish) effect).events().stream())
                .map(event -> event.at().seq())
                .toList();
    }

    static SubscriptionSucceeded succeeded(String stream) {
        return new SubscriptionSucceeded(
                stream, "{\"recovered\":true,\"epoch\":\"e1\",\"seq\":10}");
    }

    static ChannelEvent event(String stream, String epoch, long seq) {
        Sequenced at = new Sequenced(stream, epoch, seq, Instant.EPOCH, null);
        String data = CODEC.writeEvent(new RoomStatusChanged(Resort.clean(1, seq)), at);
        return new ChannelEvent("RoomStatusChanged", stream, data, null);
    }

    static ChannelEvent head(String stream, String epoch, long seq) {
        String data =
                "{\"stream\":\"%s\",\"epoch\":\"%s\",\"seq\":%d,\"checked_at\":\"2026-07-14T12:00:00Z\"}"
                        .formatted(stream, epoch, seq);
        return new ChannelEvent("stream.head", stream, data, null);
    }

    static List<StreamEvent> entries(long from, long to) {
        List<StreamEvent> entries = new ArrayList<>();
        for (long seq = from; seq <= to; seq++) {
            ChannelEvent event = event(TENANT, "e1", seq);
            entries.add(StreamEvent.read(event.event(), event.data(), CODEC).orElseThrow());
        }
        return entries;
    }

    static Snapshot snapshot(String... streams) {
        Map<String, Cursor> cursors = new HashMap<>();
        for (String stream : streams) {
            cursors.put(stream, new Cursor("e1", 10));
        }
        return Resort.snapshot(cursors, Resort.dirtyRooms(2), List.of());
    }
}
