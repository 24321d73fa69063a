package org.veranda.desktop.endtoend;

import javafx.application.Application;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import org.veranda.desktop.VerandaDesktop;
import org.veranda.desktop.testing.Hands;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/// The console in this process, used by a robot with keyboard and mouse.
final class Console implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;

    private final FxRobot robot = new FxRobot();
    private final Hands hands = new Hands();
    private final Application application;

    private Console(Application application) {
        this.application = application;
    }

    static Console open(Path config, String... options) throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        String[] arguments = new String[options.length + 2];
        arguments[0] = "--config";
        arguments[1] = config.toString();
        System.arraycopy(options, 0, arguments, 2, options.length);
        return new Console(FxToolkit.setupApplication(VerandaDesktop.class, arguments));
    }

    void signIn(String address, String email, String password) {
        fill("#server", address);
        fill("#email", email);
        fill("#password", password);
        awaitTrue("the server answers", () -> text("#server-state").contains("answers"));
        clickOn("#sign-in-button");
    }

    void awaitLive() {
        awaitTrue("live", () -> text("#status-link").equals("Live"));
    }

    void press(KeyCode... keys) {
        robot.press(keys).release(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    void type(String text) {
        robot.write(text);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Clicks once it is there and the layout has come to rest.
    void clickOn(String query) {
        awaitTrue("to see " + query, () -> shows(query));
        Hands.settle();
        hands.clickOn(robot.lookup(query).<Node>query());
    }

    /// What a screen reader says about the only tile that is shown.
    String onlyTile() {
        return robot.from(robot.lookup(".tile").queryAll())
                .match(Node::isVisible)
                .tryQuery()
                .map(tile ->
                        String.valueOf(tile.queryAccessibleAttribute(AccessibleAttribute.TEXT)))
                .orElse("");
    }

    void awaitTile(String part) {
        awaitTrue("a tile that says " + part, () -> onlyTile().contains(part));
    }

    String text(String query) {
        return robot.lookup(query)
                .tryQuery()
                .map(node -> node instanceof Labeled label ? label.getText() : "")
                .orElse("");
    }

    boolean shows(String query) {
        return robot.lookup(query).tryQuery().filter(Node::isVisible).isPresent();
    }

    void awaitTrue(String what, BooleanSupplier condition) {
        try {
            WaitForAsyncUtils.waitFor(
                    PATIENCE_SECONDS,
                    TimeUnit.SECONDS,
                    () -> WaitForAsyncUtils.waitForAsyncFx(10_000, condition::getAsBoolean));
        } catch (TimeoutException e) {
            throw new AssertionError("Waited in vain for " + what, e);
        }
    }

    private void fill(String query, String text) {
        robot.interact(() -> robot.lookup(query).queryTextInputControl().setText(text));
    }

    @Override
    public void close() throws TimeoutException {
        FxToolkit.cleanupApplication(application);
    }
}
