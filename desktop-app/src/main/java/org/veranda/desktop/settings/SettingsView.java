package org.veranda.desktop.settings;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.veranda.desktop.ui.Segments;
import org.veranda.desktop.ui.Texts;
import org.veranda.desktop.ui.ThemeChoice;

import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;

/// Lays out the settings and binds them. What is kept on this machine applies at once.
public final class SettingsView {

    private final Settings settings;
    private final Texts texts;
    private final ScrollPane root;
    private final HBox themes;
    private final Runnable signOut;
    private final SettingsRows rows;

    /// @param account who is signed in, in words
    /// @param signOut what the sign-out button does
    /// @param more groups of what is kept elsewhere than on this machine
    public SettingsView(
            Settings settings,
            Texts texts,
            ObservableValue<String> account,
            Runnable signOut,
            Node... more) {
        rows = new SettingsRows(texts);
        this.settings = settings;
        this.texts = texts;
        this.signOut = signOut;
        themes =
                Segments.of(
                        "theme", ThemeChoice.class, settings.theme(), texts, key("settings.theme"));
        Label title = rows.text("settings.title", "title");
        VBox page =
                new VBox(
                        title,
                        rows.group("settings.account", server(), account(account)),
                        rows.group("settings.looks", looks()),
                        rows.group("settings.keyboard", keyboard()),
                        rows.group("settings.sound", sounds()));
        page.getChildren().addAll(more);
        page.getStyleClass().add("settings-page");
        page.setMaxWidth(Region.USE_PREF_SIZE);
        root = new ScrollPane(page);
        root.setId("settings");
        root.setFitToWidth(true);
        root.getStylesheets().add(stylesheet());
    }

    public Node node() {
        return root;
    }

    /// What the sign-out button does.
    public void signOut() {
        signOut.run();
    }

    /// Puts the focus on the first choice.
    public void shown() {
        themes.getChildren().getFirst().requestFocus();
    }

    private Node server() {
        Label address = new Label();
        address.setId("settings-server");
        address.textProperty().bind(settings.server());
        return rows.row("settings.server", address, "settings.server.hint");
    }

    private Node account(ObservableValue<String> account) {
        Label who = new Label();
        who.textProperty().bind(account);
        who.setWrapText(true);
        who.getStyleClass().add("account");
        Button out = new Button();
        out.setId("sign-out");
        out.textProperty().bind(texts.bind("settings.sign-out"));
        out.getStyleClass().add("action");
        out.setMinWidth(Region.USE_PREF_SIZE);
        out.setOnAction(_ -> signOut.run());
        HBox both = new HBox(who, out);
        both.getStyleClass().add("settings-pair");
        return rows.row("settings.user", both, "settings.user.hint");
    }

    private Node[] looks() {
        CheckBox still = new CheckBox();
        still.setId("reduced-motion");
        still.textProperty().bind(texts.bind("settings.motion.reduce"));
        still.selectedProperty().bindBidirectional(settings.reducedMotion());
        return new Node[] {
            rows.row("settings.language", languages(), null),
            rows.row("settings.theme", themes, null),
            rows.row(
                    "settings.size",
                    Segments.of(
                            "size",
                            TextSize.class,
                            settings.textSize(),
                            texts,
                            key("settings.size")),
                    null),
            rows.row(
                    "settings.density",
                    Segments.of(
                            "density",
                            Density.class,
                            settings.density(),
                            texts,
                            key("rooms.density")),
                    "settings.density.hint"),
            rows.row("settings.motion", still, "settings.motion.hint")
        };
    }

    private Node keyboard() {
        return rows.row(
                "settings.letters",
                Segments.of(
                        "letters",
                        LetterKeys.class,
                        settings.letterKeys(),
                        texts,
                        key("settings.letters")),
                "settings.letters.hint");
    }

    private Node sounds() {
        return rows.row(
                "settings.sounds",
                Segments.of(
                        "sounds", Sounds.class, settings.sounds(), texts, key("settings.sounds")),
                "settings.sounds.hint");
    }

    private Region languages() {
        return new LanguageSegments(settings.language()).node();
    }

    private static <E extends Enum<E>> Function<E, String> key(String prefix) {
        return value -> prefix + "." + value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String stylesheet() {
        return Objects.requireNonNull(SettingsView.class.getResource("settings.css"))
                .toExternalForm();
    }
}
