package org.veranda.desktop.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.veranda.desktop.connection.OfflineReason;
import org.veranda.desktop.testing.Resort;
import org.veranda.wire.Cursor;
import org.veranda.wire.PusherFrame.ChannelEvent;
import org.veranda.wire.PusherFrame.Subscribe;
import org.veranda.wire.Sequenced;
import org.veranda.wire.TenantEvent;
import org.veranda.wire.WireCodec;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What is meant for the user comes by a list and a stream of their own; whatever goes wrong there
/// leaves the board alone.
class PersonalStreamTest extends EngineTest {

    private static final WireCodec CODEC = new WireCodec();
    private static final String OWN = "private-user.9";

    @Test
    void followsTheUsersStreamFromWhereTheListWasTaken() {
        follow();

        Subscribe subscribe = (Subscribe) wanted(Effect.Send.class).frame();
        assertThat(subscribe.channel()).isEqualTo(OWN);
        assertThat(subscribe.recover()).isEqualTo(new Cursor("e1", 10));

        effects.clear();
        hear(notified("e1", 11));

        assertThat(published()).containsExactly(11L);
    }

    @Test
    void fillsAHoleBeforeAnythingIsShown() {
        follow();
        effects.clear();

        hear(notified("e1", 12));

        assertThat(published()).isEmpty();
        assertThat(wanted(Effect.RequestRange.class).stream()).isEqualTo(OWN);
        assertThat(wanted(Effect.RequestRange.class).after()).isEqualTo(new Cursor("e1", 10));
    }

    @Test
    void takesANewListAndNoSnapshotWhenTheStreamBeganAnew() {
        follow();
        effects.clear();

        hear(head(OWN, "e2", 3));
        pass(Duration.ofSeconds(1));

        assertThat(wants(Effect.RequestNotices.class)).isTrue();
        assertThat(wants(Effect.RequestSnapshot.class)).isFalse();
        assertThat(wants(Effect.Show.class)).as("it stays live").isFalse();
    }

    @Test
    void staysLiveAndAsksAgainWhenTheListCannotBeRead() {
        tell(new Input.NoticesNotRead(now, OfflineReason.SERVER_BUSY));
        assertThat(wants(Effect.NoticesFailed.class)).isTrue();
        effects.clear();

        pass(Duration.ofSeconds(1));

        assertThat(wants(Effect.RequestNotices.class)).isTrue();
        assertThat(wants(Effect.Show.class)).as("it stays live").isFalse();
    }

    @Test
    void takesBothAnewWhenSomethingCouldNotBeShown() {
        follow();
        effects.clear();

        tell(new Input.NotShown());
        pass(Duration.ofSeconds(1));

        assertThat(wants(Effect.RequestSnapshot.class)).isTrue();
        answer(snapshot(TENANT, DESK));
        pass(Duration.ofSeconds(1));
        assertThat(wants(Effect.RequestNotices.class)).isTrue();
    }

    /// The list was asked for as soon as there was a socket.
    private void follow() {
        Cursor read = new Cursor("e1", 10);
        tell(
                new Input.NoticesArrived(
                        now, new Personal(OWN, read, List.of(Resort.notice(1, now)))));
        tell(new Input.Authorized(OWN, "1.1", "key:signature"));
        hear(succeeded(OWN));
    }

    private static ChannelEvent notified(String epoch, long seq) {
        TenantEvent event = new TenantEvent.Notified(Resort.notice(seq, Instant.EPOCH));
        Sequenced at = new Sequenced(OWN, epoch, seq, Instant.EPOCH, null);
        return new ChannelEvent("notification", OWN, CODEC.writeEvent(event, at), null);
    }
}
