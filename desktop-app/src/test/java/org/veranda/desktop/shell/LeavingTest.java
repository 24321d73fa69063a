package org.veranda.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.util.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;
import org.veranda.desktop.connection.http.ServerAddress;
import org.veranda.desktop.connection.session.Api;
import org.veranda.desktop.connection.session.Servers;
import org.veranda.desktop.store.CommandGateway;
import org.veranda.desktop.store.Store;
import org.veranda.desktop.testing.Hands;
import org.veranda.desktop.testing.TinyServer;
import org.veranda.desktop.testing.TinyServer.Asked;
import org.veranda.desktop.testing.TinyServer.Reply;
import org.veranda.desktop.ui.Overlays;
import org.veranda.desktop.ui.TaskRunner;
import org.veranda.desktop.ui.Texts;
import org.veranda.desktop.ui.Theme;
import org.veranda.model.room.RoomCommand;
import org.veranda.model.room.RoomId;
import org.veranda.wire.Command;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

class LeavingTest {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final FxRobot robot = new FxRobot();
    private final Hands hands = new Hands();
    private final TaskRunner tasks = new TaskRunner();
    private final Overlays overlays = new Overlays();
    private final AtomicInteger left = new AtomicInteger();
    private final CountDownLatch answer = new CountDownLatch(1);
    private TinyServer server;
    private CommandGateway gateway;
    private Leaving leaving;

    @BeforeEach
    void open() throws IOException {
        server = new TinyServer().at("/api/v1/auth/login", _ -> TinyServer.tokens());
        gateway =
                new CommandGateway(
                        new Api(
                                new Servers()
                                        .at(ServerAddress.parse(server.address()).orElseThrow())
                                        .signIn("desk@quinta.example", "secret")),
                        new Store(_ -> {}),
                        tasks);
        patient(Duration.minutes(1));
        hands.open(() -> {
            Scene scene = new Scene(overlays.node(), 900, 600);
            new Theme().applyTo(scene);
            return scene;
        });
    }

    @AfterEach
    void close() {
        answer.countDown();
        gateway.close();
        server.close();
        tasks.close();
        hands.closeAll();
    }

    @Test
    void leavesAtOnceWhenNothingWaits() {
        ask();

        assertThat(left).hasValue(1);
        assertThat(overlays.showing()).isFalse();
    }

    @Test
    void saysHowManyWaitAndLeavesByItselfWhenAllIsDone() {
        command("accepted\",\"effects\":[],\"cursors\":{}");
        ask();
        ask();
        assertThat(text("#leaving-heading")).isEqualTo("2 changes have no answer yet");
        assertThat(left).hasValue(0);

        answer.countDown();

        awaitClosed();
        assertThat(left).hasValue(1);
    }

    @Test
    void staysWhenSomethingWasNotDone() {
        command("skipped\",\"because\":\"0198071a-4b00-7000-8000-000000000001\"");
        ask();

        answer.countDown();

        awaitClosed();
        assertThat(left).hasValue(0);
    }

    @Test
    void leavesWithoutAnAnswerOnlyWhenToldTo() {
        command("accepted\",\"effects\":[],\"cursors\":{}");
        ask();

        hands.clickOn(robot.lookup("#leave-now").<Node>query());

        assertThat(left).hasValue(1);
        assertThat(overlays.showing()).isFalse();
    }

    @Test
    void leavesTheWayThatWasAskedForLast() {
        AtomicInteger closed = new AtomicInteger();
        command("accepted\",\"effects\":[],\"cursors\":{}");
        ask();
        hands.interact(() -> leaving.ask(closed::incrementAndGet));

        hands.clickOn(robot.lookup("#leave-now").<Node>query());

        assertThat(closed).hasValue(1);
        assertThat(left).hasValue(0);
    }

    @Test
    void staysForGoodAfterEscape() {
        command("accepted\",\"effects\":[],\"cursors\":{}");
        ask();

        hands.push(KeyCode.ESCAPE);
        answer.countDown();

        await(() -> gateway.answers().awaited().get() == 0);
        assertThat(left).hasValue(0);
    }

    @Test
    void saysAfterAWhileThatTheServerDoesNotAnswer() {
        patient(Duration.millis(50));
        command("accepted\",\"effects\":[],\"cursors\":{}");
        ask();

        await(() -> text("#leaving-text").startsWith("The server does not answer."));
        assertThat(left).hasValue(0);
    }

    private void patient(Duration patience) {
        leaving = new Leaving(overlays, new Texts(Locale.ENGLISH), gateway.answers(), patience);
    }

    private void command(String outcome) {
        server.at("/api/v1/commands", asked -> outcomes(asked, outcome));
        List<Command> two =
                List.of(
                        new Command.OnRoom(new RoomId(1), new RoomCommand.MarkClean(7)),
                        new Command.OnRoom(new RoomId(2), new RoomCommand.MarkClean(7)));
        hands.interact(() -> gateway.submitAll(two));
    }

    private void ask() {
        hands.interact(() -> leaving.ask(left::incrementAndGet));
    }

    private String text(String query) {
        return ((Labeled) robot.lookup(query).query()).getText();
    }

    private void awaitClosed() {
        await(() -> !overlays.showing());
    }

    private static void await(BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(
                    30,
                    TimeUnit.SECONDS,
                    () -> WaitForAsyncUtils.waitForAsyncFx(10_000, condition::getAsBoolean));
        } catch (TimeoutException e) {
            throw new AssertionError("Waited in vain", e);
        }
    }

    private Reply outcomes(Asked asked, String rest) {
        try {
            answer.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        String outcomes =
                ID.matcher(asked.body())
                        .results()
                        .map(id -> "{\"id\":\"%s\",\"outcome\":\"%s}".formatted(id.group(), rest))
                        .collect(Collectors.joining(","));
        return new Reply(200, "{\"data\":[" + outcomes + "]}");
    }
}
