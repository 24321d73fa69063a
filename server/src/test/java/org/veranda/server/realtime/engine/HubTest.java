package org.veranda.server.realtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.veranda.server.realtime.connection.Closing;
import org.veranda.server.realtime.engine.membership.ChannelKey;
import org.veranda.server.realtime.engine.membership.Join;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

class HubTest {

    private final HubFixture fixture = new HubFixture();
    private final RecordedConnection ana = new RecordedConnection();
    private final RecordedConnection ben = new RecordedConnection();

    @Test
    void sendsEveryoneInAChannelTheSameFrames() {
        Socket first = fixture.openInLobby(ana);
        fixture.openInLobby(ben);

        fixture.publish(first, "one", "two");
        fixture.loop.run();

        assertThat(ana.taken()).containsExactly("in lobby", "one", "two");
        assertThat(ben.taken()).containsExactly("in lobby", "one", "two");
    }

    @Test
    void writesWhatOneTurnQueuedInOneGo() {
        Socket socket = fixture.openInLobby(ana);
        int before = ana.writes();

        fixture.publish(socket, "one", "two", "three");
        fixture.loop.run();

        assertThat(ana.writes() - before).isEqualTo(1);
    }

    @Test
    void writesWhatCameDuringAWriteInTheNextOne() {
        Socket socket = fixture.openInLobby(ana);
        ana.stall();
        fixture.publish(socket, "one");
        fixture.loop.run();
        fixture.publish(socket, "two");
        fixture.publish(socket, "three");
        fixture.loop.run();
        int before = ana.writes();

        ana.resume();
        fixture.loop.run();

        assertThat(ana.taken()).endsWith("one", "two", "three");
        assertThat(ana.writes() - before).isEqualTo(1);
    }

    @Test
    void closesWithOverCapacityWhoeverCannotFollowAChannelWithoutAJournal() {
        fixture.openInLobby(ana);
        Socket reader = fixture.openInLobby(ben);
        ana.stall();

        fixture.publish(reader, "x".repeat(60));
        fixture.loop.run();
        fixture.publish(reader, "y".repeat(60));
        fixture.loop.run();
        ana.resume();
        fixture.loop.run();

        assertThat(ana.closed()).isEqualTo(Closing.TOO_SLOW);
        assertThat(ben.taken()).endsWith("x".repeat(60), "y".repeat(60));
        assertThat(ben.closed()).isNull();
    }

    @Test
    void subscribesOnceHoweverOftenItIsAsked() {
        Socket socket = fixture.openInLobby(ana);
        fixture.hub.subscribe(socket, HubFixture.LOBBY, Join.PLAIN);

        fixture.publish(socket, "one");
        fixture.loop.run();

        assertThat(ana.taken()).containsExactly("in lobby", "one");
    }

    @Test
    void forgetsAChannelWithItsLastSubscriber() {
        Socket first = fixture.openInLobby(ana);
        Socket second = fixture.openInLobby(ben);
        fixture.hub.unsubscribe(first, HubFixture.LOBBY);
        fixture.publish(second, "one");
        second.gone();
        fixture.loop.run();
        fixture.pass(Duration.ofSeconds(1));

        assertThat(ana.taken()).containsExactly("in lobby");
        assertThat(fixture.hub.load()).isEqualTo(new HubLoad(1, 0, 0, 0));
    }

    @Test
    void keepsChannelsOfTheSameNameInTwoAppsApart() {
        Socket socket = fixture.openInLobby(ana);
        Socket other = fixture.open(ben);
        fixture.hub.subscribe(other, new ChannelKey("other app", "lobby"), Join.PLAIN);

        fixture.publish(socket, "one");
        fixture.loop.run();

        assertThat(ben.taken()).containsExactly("in lobby");
    }

    @Test
    void tellsHowLongAgoItLookedAfterItsSockets() {
        fixture.pass(Duration.ofSeconds(3));
        assertThat(fixture.hub.silence()).isZero();

        fixture.hang(Duration.ofSeconds(40));

        assertThat(fixture.hub.silence()).isEqualTo(Duration.ofSeconds(40));
    }

    @Test
    void leavesTheOtherChannelsAndForgetsTheSocketWhateverFailsInOne() {
        ChannelKey failing = new ChannelKey("app", HubFixture.FAILING);
        Socket socket = fixture.openInLobby(ana);
        fixture.hub.subscribe(socket, failing, Join.PLAIN);
        fixture.hub.subscribe(socket, new ChannelKey("app", "bar"), Join.PLAIN);
        Socket staying = fixture.openInLobby(ben);
        List<String> said = new ArrayList<>();
        socket.whenLeaving(() -> said.add("bye"));

        socket.gone();
        fixture.loop.run();
        fixture.publish(staying, "still here");
        fixture.loop.run();
        fixture.pass(Duration.ofSeconds(1));

        assertThat(said).containsExactly("bye");
        assertThat(fixture.left).contains("lobby", "bar", HubFixture.FAILING);
        assertThat(fixture.hub.load()).isEqualTo(new HubLoad(1, 1, 1, 0));
        assertThat(ben.taken()).endsWith("still here");
    }

    @Test
    void countsNobodyInWhoseJoiningFailed() {
        ChannelKey closed = new ChannelKey("app", HubFixture.CLOSED);
        Socket socket = fixture.openInLobby(ana);

        fixture.hub.execute(socket, () -> fixture.hub.subscribe(socket, closed, Join.PLAIN));
        fixture.loop.run();
        fixture.pass(Duration.ofSeconds(1));

        assertThat(fixture.left).contains(HubFixture.CLOSED);
        assertThat(fixture.hub.load().channels()).isZero();
    }

    @Test
    void goesOnWritingToTheOthersEvenWhenOneCannotBeClosed() {
        Socket failing = fixture.openInLobby(ana);
        Socket healthy = fixture.openInLobby(ben);
        ana.breakDown();
        fixture.meters.fail();

        fixture.publish(healthy, "one");
        fixture.loop.run();
        fixture.publish(healthy, "two");
        fixture.loop.run();
        fixture.publish(healthy, "three");
        fixture.loop.run();

        assertThat(failing.isOpen()).isTrue();
        assertThat(ben.taken()).endsWith("one", "two", "three");
    }

    @Test
    void letsAnErrorCostItsSocketOnly() {
        Socket socket = fixture.openInLobby(ana);
        fixture.openInLobby(ben);

        fixture.hub.execute(
                socket,
                () -> {
                    throw new StackOverflowError("made to fail");
                });
        fixture.loop.run();

        assertThat(ana.closed()).isEqualTo(Closing.FAULT);
        assertThat(ben.closed()).isNull();
    }

    @Test
    void letsATaskThatFailsCostItsSocketOnly() {
        Socket socket = fixture.openInLobby(ana);
        fixture.openInLobby(ben);

        fixture.hub.execute(
                socket,
                () -> {
                    throw new IllegalStateException("made to fail");
                });
        fixture.loop.run();

        assertThat(ana.closed()).isEqualTo(Closing.FAULT);
        assertThat(ben.closed()).isNull();
    }

    @Test
    void answersAGoodbyeOnceTheWriteUnderWayIsDoneAndSendsNothingElse() {
        Socket socket = fixture.openInLobby(ana);
        ana.stall();
        fixture.publish(socket, "one");
        fixture.loop.run();
        fixture.publish(socket, "two");
        socket.takeLeave(new Closing(1000, "bye"));
        socket.end(Closing.FAULT);
        fixture.loop.run();
        assertThat(ana.closed()).isNull();

        ana.resume();
        fixture.loop.run();

        assertThat(ana.taken()).endsWith("in lobby", "one");
        assertThat(ana.closed()).isEqualTo(new Closing(1000, "bye"));
    }
}
