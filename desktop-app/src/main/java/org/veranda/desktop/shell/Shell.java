package org.veranda.desktop.shell;

import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.veranda.desktop.connection.ConnectionStatus;
import org.veranda.desktop.store.Store;
import org.veranda.desktop.ui.Banner;
import org.veranda.desktop.ui.Glyph;
import org.veranda.desktop.ui.KeyHint;
import org.veranda.desktop.ui.Surroundings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The window's content: rail, screen, banners, status bar, and what works everywhere.
public final class Shell {

    static final String TRY_NOW = "Ctrl+R";

    private final List<Screen> screens;
    private final Runnable tryNow;
    private final BooleanBinding offline;
    private final Surroundings around;
    private final ObjectProperty<Screen> shown;
    private final CommandPalette palette;
    private final KeysCard keys;
    private final Rail rail;
    private final List<Aside> asides = new ArrayList<>();
    private final StackPane content = new StackPane();
    private final BorderPane frame = new BorderPane();

    /// @param screens at least one, in the order of the rail; the first is shown first
    /// @param tryNow looks for the server at once
    public Shell(
            List<Screen> screens,
            Store store,
            ConnectionStatus connection,
            Surroundings around,
            Runnable tryNow) {
        this.tryNow = tryNow;
        this.screens = List.copyOf(screens);
        this.around = around;
        shown = new SimpleObjectProperty<>(screens.getFirst());
        keys = new KeysCard(around.overlays(), around.texts());
        StatusViewModel status =
                new StatusViewModel(connection, store, around.texts(), around.ticker());
        offline = status.offline();
        palette =
                new CommandPalette(
                        around.overlays(), around.texts(), this.screens, this::show, this::entries);
        rail = new Rail(this.screens, shown, around.texts());
        frame.setLeft(rail.node());
        frame.setCenter(new VBox(banner(status), content));
        VBox.setVgrow(content, Priority.ALWAYS);
        content.setMinSize(0, 0);
        frame.setBottom(
                new StatusBar(
                                status,
                                around.texts(),
                                tryNowButton("status-try-now"),
                                this::openKeys)
                        .node());
        around.overlays().lieOver(frame);
        around.overlays().node().addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        around.overlays().node().addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        shown.subscribe(this::bring);
        node().sceneProperty().subscribe(_ -> shown.get().shown());
    }

    /// The root of the window's scene.
    public Parent node() {
        return around.overlays().node();
    }

    /// Brings a screen to the front.
    public void show(Screen screen) {
        shown.set(screen);
    }

    /// Puts this on the rail, above its last screen.
    public void offer(Aside aside) {
        asides.add(aside);
        rail.add(aside);
    }

    private void bring(Screen screen) {
        content.getChildren().setAll(screen.content(), around.toast().node());
        screen.shown();
    }

    private Node banner(StatusViewModel status) {
        Button again = tryNowButton("banner-try-now");
        again.getStyleClass().setAll("button", "action");
        Node banner = new Banner(Banner.Tone.DANGER, status.warning(), again).node();
        banner.setId("stale-banner");
        status.freshness().subscribe(now -> banner.setVisible(now == Freshness.OLD));
        banner.managedProperty().bind(banner.visibleProperty());
        return banner;
    }

    /// There only while there is nothing to hear.
    private Button tryNowButton(String id) {
        Button button = new Button();
        button.setId(id);
        button.textProperty().bind(around.texts().bind("shell.try-now"));
        button.setGraphic(KeyHint.of(TRY_NOW));
        button.getStyleClass().setAll("button", "link");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> tryNow.run());
        button.visibleProperty().bind(offline);
        button.managedProperty().bind(offline);
        return button;
    }

    /// What the palette offers wherever one is.
    private List<PaletteEntry> entries() {
        List<PaletteEntry> all = new ArrayList<>();
        for (Aside aside : asides) {
            all.add(
                    new PaletteEntry(
                            aside.glyph(),
                            around.texts().get(aside.titleKey()),
                            aside.key().getName(),
                            aside.open()));
        }
        if (offline.get()) {
            all.add(
                    new PaletteEntry(
                            Glyph.OFFLINE,
                            around.texts().get("shell.palette.try-now"),
                            TRY_NOW,
                            tryNow));
        }
        return all;
    }

    private void pressed(KeyEvent event) {
        if (around.overlays().showing()) {
            return;
        }
        if (shortcut(event) && event.getCode() == KeyCode.K) {
            palette.open();
        } else if (shortcut(event) && event.getCode() == KeyCode.R) {
            tryNow.run();
        } else if (event.getCode() == KeyCode.F1) {
            openKeys();
        } else if (event.getCode() == KeyCode.F6) {
            shown.get().nextPane();
        } else if (alone(event) && event.getCode().isDigitKey()) {
            goTo(event.getCode().getName());
        } else if (!openAside(event.getCode())) {
            return;
        }
        event.consume();
    }

    private boolean openAside(KeyCode key) {
        Optional<Aside> meant = asides.stream().filter(one -> one.key() == key).findFirst();
        meant.ifPresent(one -> one.open().run());
        return meant.isPresent();
    }

    private void openKeys() {
        keys.open(
                shown.get(),
                asides.stream()
                        .map(one -> new KeyLine(one.key().getName(), one.purposeKey()))
                        .toList());
    }

    private static boolean shortcut(KeyEvent event) {
        return event.isShortcutDown() && !event.isAltDown();
    }

    /// Alt and nothing else: with Ctrl it is AltGr, by which one types, and on the number pad it
    /// types by code.
    private static boolean alone(KeyEvent event) {
        return event.isAltDown()
                && !event.isControlDown()
                && !event.isMetaDown()
                && !event.getCode().isKeypadKey();
    }

    private void typed(KeyEvent event) {
        if (!around.overlays().showing()
                && !(event.getTarget() instanceof TextInputControl)
                && event.getCharacter().equals("?")) {
            openKeys();
            event.consume();
        }
    }

    private void goTo(String digit) {
        int number = digit.charAt(digit.length() - 1) - '1';
        if (number >= 0 && number < screens.size()) {
            show(screens.get(number));
        }
    }
}
