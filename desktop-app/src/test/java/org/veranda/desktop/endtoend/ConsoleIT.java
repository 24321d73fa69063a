package org.veranda.desktop.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.veranda.desktop.testing.ServerProcess;
import org.veranda.model.room.Condition;
import org.veranda.model.room.RoomCommand;
import org.veranda.wire.CommandOutcome;
import org.veranda.wire.HistoryEntry;
import org.veranda.wire.RoomView;

import java.nio.file.Path;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

class ConsoleIT {

    private static final String DESK = "desk@quinta.example";
    private static final String SUPERVISOR = "supervisor@quinta.example";

    @TempDir private static Path folder;
    private static ServerProcess server;
    private static Staff manager;
    private static Staff lodge;

    private Console console;

    @BeforeAll
    static void start() throws Exception {
        server = ServerProcess.start(folder.resolve("server"));
        manager = new Staff(server.address(), "manager@quinta.example");
        lodge = new Staff(server.address(), "manager@serra.example");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void open() throws TimeoutException {
        console = Console.open(folder.resolve("config"));
    }

    @AfterEach
    void close() throws TimeoutException {
        console.close();
    }

    @Test
    void cleansARoomByTypingAndEveryOtherDeskSeesItTurn() throws Exception {
        manager.command("1204", new RoomCommand.MarkDirty("test"));
        String before = lodge.board();
        try (SecondConsole other =
                new SecondConsole(server.address(), SUPERVISOR, folder.resolve("pictures"))) {
            other.await(line -> line.contains("live"));
            console.signIn(server.address(), DESK, Staff.PASSWORD);
            console.awaitLive();

            console.type("1204");
            console.awaitTile("1204");
            assertThat(console.onlyTile()).containsIgnoringCase("dirty");
            console.press(KeyCode.ALT, KeyCode.C);

            console.awaitTile("clean");
            other.await(line -> line.contains("1204") && line.matches(".*-> \\S*(C|·c)\\s.*"));
        }
        assertThat(manager.room("1204").condition()).isEqualTo(Condition.CLEAN);
        assertThat(manager.history("1204").getFirst().device()).startsWith("Console ");
        assertThat(lodge.board()).isEqualTo(before);
    }

    @Test
    void losesAndRepeatsNothingWhenTheServerDiesBetweenCommandAndAnswer() throws Exception {
        manager.command("1204", new RoomCommand.MarkDirty("test"));
        console.signIn(server.address(), SUPERVISOR, Staff.PASSWORD);
        console.awaitLive();
        console.type("1204");
        console.awaitTile("dirty");
        long version = manager.room("1204").version();

        CommandOutcome outcome;
        try (CuttingProxy wire = new CuttingProxy(server.port(), server::kill);
                Errand errand = new Errand(new Staff(wire.address(), DESK))) {
            RoomView room = manager.room("1204");
            CompletionStage<CommandOutcome> answer =
                    errand.submit(room.id(), new RoomCommand.MarkClean(room.dirtyEpoch()));
            console.awaitTrue("offline", () -> console.text("#status-link").startsWith("Offline"));
            assertThat(wire.wasCut()).isTrue();
            server.start();
            outcome = answer.toCompletableFuture().get(2, TimeUnit.MINUTES);
        }

        assertThat(outcome).isInstanceOf(CommandOutcome.Accepted.class);
        assertThat(manager.history("1204"))
                .filteredOn(entry -> entry.version() > version)
                .filteredOn(entry -> fromAConsole(entry))
                .extracting(HistoryEntry::commandId)
                .containsExactly(outcome.id());
        console.awaitLive();
        console.awaitTile(manager.room("1204").condition().wire());
    }

    @Test
    void saysThatThePasswordIsWrong() {
        console.signIn(server.address(), DESK, "something else");

        console.awaitTrue("the refusal", () -> console.shows("#problem"));
        assertThat(console.shows("#sign-in")).isTrue();
    }

    @Test
    void leavesNothingOpenWhenSomebodySignsOut() {
        console.signIn(server.address(), DESK, Staff.PASSWORD);
        console.awaitLive();

        console.clickOn("#go-settings");
        console.clickOn("#sign-out");

        console.awaitTrue("the sign-in", () -> console.shows("#sign-in"));
        assertThat(console.text("#status-link")).isEmpty();
    }

    @Test
    void followsAChangedRoleAndSaysWhyItsSessionEnded() throws Exception {
        String colleague = "maintenance@quinta.example";
        String elsewhere = lodge.me().toString();
        console.signIn(server.address(), colleague, Staff.PASSWORD);
        console.awaitLive();
        console.awaitTrue("the role", () -> console.text("#status-user").contains("Maintenance"));
        try {
            manager.change(colleague, "{\"role\":\"Front Desk\"}");
            console.awaitTrue(
                    "the new role", () -> console.text("#status-user").contains("Front Desk"));

            manager.change(colleague, "{\"disabled\":true}");
            console.awaitTrue("the sign-in", () -> console.shows("#sign-in"));
            console.awaitTrue("the reason", () -> console.shows("#problem"));
        } finally {
            manager.change(colleague, "{\"disabled\":false,\"role\":\"Maintenance\"}");
        }
        assertThat(lodge.me()).hasToString(elsewhere);
    }

    private static boolean fromAConsole(HistoryEntry entry) {
        return entry.device() != null && entry.device().startsWith("Console ");
    }
}
