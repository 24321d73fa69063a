package org.veranda.desktop.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.veranda.desktop.connection.http.ServerAddress;
import org.veranda.desktop.connection.session.Api;
import org.veranda.desktop.connection.session.Servers;
import org.veranda.desktop.testing.Resort;
import org.veranda.desktop.testing.TinyServer;
import org.veranda.desktop.testing.TinyServer.Asked;
import org.veranda.desktop.testing.TinyServer.Reply;
import org.veranda.desktop.ui.TaskRunner;
import org.veranda.model.room.RoomCommand;
import org.veranda.model.room.RoomId;
import org.veranda.wire.Command;
import org.veranda.wire.CommandOutcome;
import org.veranda.wire.TenantEvent.RoomStatusChanged;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

class CommandGatewayTest {

    private static final String COMMANDS = "/api/v1/commands";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Command CLEAN =
            new Command.OnRoom(new RoomId(2), new RoomCommand.MarkClean(7));

    private final Queue<Runnable> nextPulse = new ConcurrentLinkedQueue<>();
    private final Store store = new Store(nextPulse::add);
    private final TaskRunner tasks = new TaskRunner();
    private TinyServer server;
    private CommandGateway gateway;

    @BeforeAll
    static void startToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void start() throws IOException {
        server = new TinyServer().at("/api/v1/auth/login", _ -> TinyServer.tokens());
        gateway =
                new CommandGateway(
                        new Api(
                                new Servers()
                                        .at(ServerAddress.parse(server.address()).orElseThrow())
                                        .signIn("desk@quinta.example", "secret")),
                        store,
                        tasks);
        store.replace(Resort.snapshot(Map.of(), Resort.dirtyRooms(2), List.of()));
        pulse();
    }

    @AfterEach
    void stop() {
        gateway.close();
        server.close();
        tasks.close();
    }

    @Test
    void goesOnAfterASubmissionThatFailed() throws Exception {
        server.at(COMMANDS, _ -> new Reply(200, "{\"data\":[]}"));
        assertThatThrownBy(this::submit).hasCauseInstanceOf(UndeliveredException.class);

        server.at(COMMANDS, asked -> outcome(asked, "accepted\",\"effects\":[],\"cursors\":{}"));

        assertThat(submit()).isInstanceOf(CommandOutcome.Accepted.class);
        pulse();
        assertThat(store.waiting().get()).isZero();
    }

    @Test
    void marksWhatWasAcceptedUntilItsEventIsShown() throws Exception {
        server.at(
                COMMANDS,
                asked ->
                        outcome(
                                asked,
                                "accepted\",\"effects\":[],\"cursors\":{\"private-t.1\":4}"));
        UUID id = submit().id();
        pulse();
        boolean meanwhile = pending();

        store.apply(List.of(new Confirmed(new RoomStatusChanged(Resort.clean(2, 2)), id)));
        pulse();

        assertThat(meanwhile).isTrue();
        assertThat(pending()).isFalse();
    }

    @Test
    void takesTheMarkOffAtOnceWhenThereWasNothingToDo() throws Exception {
        server.at(COMMANDS, asked -> outcome(asked, "already_done\""));

        assertThat(submit()).isInstanceOf(CommandOutcome.AlreadyDone.class);
        pulse();

        assertThat(pending()).isFalse();
    }

    private CommandOutcome submit() throws Exception {
        return gateway.submit(CLEAN).toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private boolean pending() {
        return store.rooms().get(1).marks().get().pending();
    }

    private void pulse() {
        Runnable due = nextPulse.poll();
        while (due != null) {
            due.run();
            due = nextPulse.poll();
        }
    }

    private static Reply outcome(Asked asked, String rest) {
        Matcher id = ID.matcher(asked.body());
        assertThat(id.find()).isTrue();
        return new Reply(
                200, "{\"data\":[{\"id\":\"%s\",\"outcome\":\"%s}]}".formatted(id.group(), rest));
    }
}
