package org.veranda.desktop.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.veranda.desktop.connection.ConnectionState;
import org.veranda.desktop.connection.OfflineReason;
import org.veranda.desktop.connection.SignedOutReason;
import org.veranda.desktop.connection.http.ContactFailure;
import org.veranda.wire.PusherFrame;
import org.veranda.wire.PusherFrame.ConnectionEstablished;
import org.veranda.wire.PusherFrame.Ping;

import java.time.Duration;

class ReturningTest extends EngineTest {

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
    void staysOfflineUntilAnAttemptSucceeds() {
        tell(new Input.SocketClosed(1006));
        effects.clear();
        pass(Duration.ofSeconds(5));
        assertThat(effects).containsExactly(new Effect.OpenSocket());

        tell(new Input.OpenFailed(ContactFailure.UNREACHABLE));
        assertThat(shown()).isInstanceOf(ConnectionState.Offline.class);
        effects.clear();
        tell(new Input.TryNow());
        assertThat(shown()).isEqualTo(new ConnectionState.Offline(OfflineReason.UNREACHABLE, now));

        hear(new ConnectionEstablished("2.2", 120));
        assertThat(shown()).isEqualTo(new ConnectionState.CatchingUp());
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

    @Test
    void asksAtOnceAndHearsSoonWhenTheNetworkIsAnother() {
        tell(new Input.NetworkGained());
        assertThat(effects).contains(new Effect.Send(new Ping()));
        effects.clear();

        pass(Duration.ofSeconds(6));

        assertThat(effects).contains(new Effect.CutSocket(), new Effect.OpenSocket());
    }

    @Test
    void staysWhenItsQuestionIsAnswered() {
        tell(new Input.NetworkGained());
        hear(new PusherFrame.Pong());
        effects.clear();

        pass(Duration.ofSeconds(10));

        assertThat(effects).isEmpty();
    }

    @Test
    void opensAnewWhatWasBegunOverAnotherNetwork() {
        tell(new Input.SocketClosed(1006));
        pass(Duration.ofSeconds(1));
        effects.clear();

        tell(new Input.NetworkGained());

        assertThat(effects).containsExactly(new Effect.OpenSocket());
    }

    @Test
    void asksAtOnceAfterANap() {
        pass(Duration.ofSeconds(1));
        now = now.plusSeconds(10);
        tell(new Input.Tick());

        assertThat(effects).contains(new Effect.Send(new Ping()));
    }

    @Test
    void comesBackAtOnceAfterALongSleep() {
        pass(Duration.ofSeconds(1));
        now = now.plus(Duration.ofHours(8));
        tell(new Input.Tick());

        assertThat(effects).contains(new Effect.CutSocket(), new Effect.OpenSocket());
    }

    @Test
    void comesBackAtOnceOnlyOnceWhenTheServerKeepsSendingItAway() {
        tell(new Input.SocketClosed(4200));
        assertThat(wants(Effect.OpenSocket.class)).isTrue();
        hear(new ConnectionEstablished("2.2", 120));
        effects.clear();

        tell(new Input.SocketClosed(4200));

        assertThat(wants(Effect.OpenSocket.class)).isFalse();
        pass(Duration.ofSeconds(2));
        assertThat(wants(Effect.OpenSocket.class)).isTrue();
    }
}
