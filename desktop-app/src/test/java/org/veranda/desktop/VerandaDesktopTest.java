package org.veranda.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import org.veranda.desktop.rooms.screens.Hotel;
import org.veranda.desktop.testing.Hands;
import org.veranda.desktop.testing.TinyServer;
import org.veranda.desktop.testing.TinyServer.Reply;
import org.veranda.model.identity.Role;
import org.veranda.wire.WireCodec;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

class VerandaDesktopTest {

    private static final int TIMES = 2;

    @TempDir private Path folder;

    private final FxRobot robot = new FxRobot();
    private TinyServer server;
    private final Hands hands = new Hands();
    private Application console;

    @BeforeEach
    void open() throws IOException, TimeoutException {
        String rooms = new WireCodec().write(Hotel.quinta().snapshot(Role.MANAGER));
        server =
                new TinyServer()
                        .at("/api/v1/client-config", _ -> TinyServer.config("0.1.0"))
                        .at("/api/v1/auth/login", _ -> TinyServer.tokens())
                        .at("/api/v1/auth/logout", _ -> new Reply(204, ""))
                        .at("/api/v1/snapshot", _ -> new Reply(200, "{\"data\":" + rooms + "}"));
        console =
                FxToolkit.setupApplication(
                        VerandaDesktop.class,
                        "--config",
                        folder.toString(),
                        "--server",
                        server.address());
        forgetWhatWasPressed();
    }

    /// TestFX keeps every event of the stage that is registered, and with it the nodes concerned.
    private static void forgetWhatWasPressed() throws TimeoutException {
        FxToolkit.registerStage(Stage::new);
    }

    @AfterEach
    void close() throws TimeoutException {
        hands.closeAll();
        FxToolkit.cleanupApplication(console);
        server.close();
    }

    @Test
    void keepsNothingOfTheSessionsThatEnded() throws TimeoutException {
        List<WeakReference<Node>> screens = new ArrayList<>();
        for (int i = 0; i < TIMES; i++) {
            signIn();
            screens.add(new WeakReference<>(robot.lookup("#board").query()));
            work();
            signOut();
        }

        await(() -> {
            System.gc();
            return screens.stream().allMatch(screen -> screen.refersTo(null));
        });
        assertThat(server.asked("/api/v1/auth/logout")).hasSize(TIMES);
    }

    @Test
    void letsJavaFxSpeakTheLanguageOfTheUserAsWell() {
        fire("#language-es");
        assertThat(Locale.getDefault().getLanguage()).isEqualTo("es");

        fire("#language-en");
        assertThat(Locale.getDefault().getLanguage()).isEqualTo("en");
    }

    private void signIn() throws TimeoutException {
        fill("#email", "manager@quinta.example");
        fill("#password", "secret");
        await(() -> text("#server-state").contains("answers"));
        fire("#sign-in-button");
        await(() -> text("#shown").startsWith("160"));
    }

    private void work() {
        hands.push(KeyCode.HOME);
        hands.push(KeyCode.ENTER);
        hands.push(KeyCode.SPACE);
        fire("#view-table");
        fire("#view-tiles");
        hands.push(KeyCode.F1);
        hands.push(KeyCode.ESCAPE);
    }

    private void signOut() throws TimeoutException {
        fire("#go-settings");
        fire("#sign-out");
        await(() -> robot.lookup("#sign-in-button").tryQuery().isPresent());
    }

    private void fill(String field, String text) {
        hands.interact(() -> ((TextInputControl) robot.lookup(field).query()).setText(text));
    }

    private void fire(String button) {
        hands.interact(() -> ((ButtonBase) robot.lookup(button).query()).fire());
    }

    private String text(String label) {
        return robot.lookup(label)
                .tryQuery()
                .map(node -> node instanceof Labeled labeled ? labeled.getText() : "")
                .orElse("");
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
    }
}
