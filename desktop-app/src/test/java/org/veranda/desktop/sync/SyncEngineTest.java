package org.veranda.desktop.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.veranda.desktop.connection.ConnectionState;
import org.veranda.desktop.connection.OfflineReason;
import org.veranda.desktop.connection.SignedOutReason;
import org.veranda.desktop.testing.Resort;
import org.veranda.model.identity.Role;
import org.veranda.model.identity.TenantId;
import org.veranda.wire.Cursor;
import org.veranda.wire.MeView;
import org.veranda.wire.PusherFrame.ChannelEvent;
import org.veranda.wire.PusherFrame.ConnectionEstablished;
import org.veranda.wire.PusherFrame.Subscribe;
import org.veranda.wire.Snapshot;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

class SyncEngineTest extends EngineTest {

    @Test
    void appliesAnEventThatComesNext() {
        pass(Duration.ofSeconds(1));
        hear(head(DESK, "e1", 10));
        hear(event(TENANT, "e1", 11));

        assertThat(published()).containsExactly(11L);
        assertThat(effects).contains(new Effect.Heard(now));
    }

    @Test
    void dropsWhatItKnowsAndHoldsBackWhatComesAheadOfItsTurn() {
        hear(event(TENANT, "e1", 10));
        hear(event(TENANT, "e1", 13));

        assertThat(published()).isEmpty();
        assertThat(effects).contains(new Effect.RequestRange(TENANT, new Cursor("e1", 10), now));
        assertThat(shown()).isEqualTo(new ConnectionState.CatchingUp());

        answer(TENANT, entries(11, 12), new Cursor("e1", 13));

        assertThat(published()).containsExactly(11L, 12L, 13L);
        assertThat(shown()).isEqualTo(LIVE);
    }

    @Test
    void asksForWhatAHeadKnowsAndNobodyToldInTime() {
        hear(head(TENANT, "e1", 12));
        assertThat(effects).doesNotHaveAnyElementsOfTypes(Effect.RequestRange.class);

        pass(Duration.ofSeconds(3));

        assertThat(wanted(Effect.RequestRange.class).after()).isEqualTo(new Cursor("e1", 10));
    }

    @Test
    void takesASnapshotWhenTheStreamIsAnother() {
        hear(event(TENANT, "e2", 1));

        assertThat(effects).anyMatch(Effect.RequestSnapshot.class::isInstance);
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
        assertThat(effects).anyMatch(Effect.RequestSnapshot.class::isInstance);

        answer(snapshot(TENANT));
        tell(new Input.Authorized(TENANT, "2.2", "key:signature"));
        hear(succeeded(TENANT));
        hear(event(DESK, "e1", 11));

        assertThat(published()).isEmpty();
        assertThat(shown()).isEqualTo(LIVE);
    }

    @Test
    void takesASnapshotWhenSomethingCanNotBeShownAndNotAgainAndAgain() {
        int asked = 0;
        for (int i = 0; i < 20; i++) {
            tell(new Input.NotShown());
            pass(Duration.ofMillis(200));
            if (wants(Effect.RequestSnapshot.class)) {
                asked++;
                answer(snapshot(TENANT, DESK));
                effects.clear();
            }
        }

        assertThat(asked).isBetween(2, 12);
    }

    @Test
    void goesOnWithTheOthersWhenAHeadCanNotBeRead() {
        hear(new ChannelEvent("stream.head", TENANT, "{\"seq\":\"many\"}", null));
        hear(event(TENANT, "e1", 11));

        assertThat(published()).containsExactly(11L);
    }

    @Test
    void ignoresAnAnswerThatComesTwice() {
        hear(event(TENANT, "e2", 1));
        Instant asked = wanted(Effect.RequestSnapshot.class).asked();
        tell(new Input.SnapshotArrived(asked, snapshot(TENANT, DESK)));
        hear(event(TENANT, "e1", 11));
        effects.clear();

        tell(new Input.SnapshotArrived(asked, snapshot(TENANT, DESK)));

        assertThat(effects).isEmpty();
    }

    @Test
    void looksAgainWhoTheUserIsAndTakesASnapshotWhenTheRoleIsAnother() {
        liveFor(Duration.ofSeconds(31));
        assertThat(wants(Effect.RequestMe.class)).isTrue();
        tell(new Input.MeArrived(Resort.me()));
        assertThat(wants(Effect.RequestSnapshot.class)).isFalse();

        liveFor(Duration.ofSeconds(31));
        tell(new Input.MeArrived(Resort.me(Role.MANAGER)));

        assertThat(wants(Effect.RequestSnapshot.class)).isTrue();
    }

    @Test
    void doesNotStormTheServerWithWhatItKnowsButCannotRead() {
        int snapshots = 0;
        for (long seq = 11; seq < 600; seq++) {
            hear(unreadable(seq));
            now = now.plusMillis(100);
            tell(new Input.Tick());
            if (wants(Effect.RequestSnapshot.class)) {
                snapshots++;
                tell(
                        new Input.SnapshotArrived(
                                wanted(Effect.RequestSnapshot.class).asked(), snapshotAt(seq)));
                effects.clear();
            }
        }
        assertThat(snapshots).isBetween(1, 15);
    }

    @Test
    void tellsWhenItAsksAgainForWhatTheServerDidNotGive() {
        hear(event(TENANT, "e2", 1));
        tell(
                new Input.SnapshotFailed(
                        wanted(Effect.RequestSnapshot.class).asked(), OfflineReason.SERVER_BUSY));
        assertThat(shown())
                .isInstanceOfSatisfying(
                        ConnectionState.Offline.class,
                        offline -> {
                            assertThat(offline.reason()).isEqualTo(OfflineReason.SERVER_BUSY);
                            assertThat(offline.retryAt()).isAfter(now);
                        });
        effects.clear();

        tell(new Input.TryNow());
        assertThat(wants(Effect.RequestSnapshot.class)).isTrue();
    }

    private static Snapshot snapshotAt(long seq) {
        return Resort.snapshot(
                Map.of(TENANT, new Cursor("e1", seq), DESK, new Cursor("e1", 10)),
                Resort.dirtyRooms(2),
                List.of());
    }

    private static ChannelEvent unreadable(long seq) {
        ChannelEvent whole = event(TENANT, "e1", seq);
        return new ChannelEvent(
                whole.event(),
                whole.channel(),
                whole.data().replace("\"vacant\"", "\"haunted\""),
                null);
    }

    @Test
    void endsRatherThanShowAnotherResort() {
        hear(event(TENANT, "e2", 1));

        answer(ofAnotherResort(snapshot(TENANT, DESK)));

        assertThat(effects).noneMatch(Effect.Replace.class::isInstance);
        assertThat(shown()).isEqualTo(new ConnectionState.SignedOut(SignedOutReason.SERVER));
    }

    private void liveFor(Duration time) {
        for (Instant end = now.plus(time); now.isBefore(end); pass(Duration.ofSeconds(5))) {
            hear(head(TENANT, "e1", 10));
        }
    }

    private static Snapshot ofAnotherResort(Snapshot one) {
        MeView me = one.me();
        MeView other =
                new MeView(
                        me.id(),
                        me.name(),
                        me.email(),
                        new TenantId(2),
                        me.role(),
                        me.permissions(),
                        me.locale());
        return new Snapshot(
                one.cursors(),
                other,
                one.property(),
                one.locations(),
                one.roomTypes(),
                one.rooms(),
                one.blocks(),
                one.bookings(),
                one.alarms());
    }
}
