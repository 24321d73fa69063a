package org.veranda.desktop.signin;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.veranda.desktop.settings.Settings;
import org.veranda.desktop.ui.Banner;
import org.veranda.desktop.ui.Texts;

import java.util.Objects;

/// Lays out the sign-in and binds it to its view model. Decides nothing.
public final class SignInView {

    private final SignInViewModel model;
    private final Texts texts;
    private final SignInWords words;
    private final TextField address = new TextField();
    private final TextField email = new TextField();
    private final PasswordField password = new PasswordField();
    private final StackPane root;

    public SignInView(SignInViewModel model, Settings settings, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.words = new SignInWords(texts);
        address.textProperty().bindBidirectional(model.address());
        email.textProperty().bindBidirectional(model.email());
        password.textProperty().bindBidirectional(model.password());
        address.setPromptText("https://veranda.example.com");
        VBox page = new VBox(head(), card(), new LanguageChoice(settings, texts).node());
        page.getStyleClass().add("sign-in-page");
        page.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        root = new StackPane(page);
        root.setId("sign-in");
        root.getStyleClass().add("sign-in");
        root.getStylesheets().add(stylesheet());
    }

    public Node node() {
        return root;
    }

    /// Puts the focus on what is still missing.
    public void shown() {
        if (model.address().get().isBlank()) {
            address.requestFocus();
        } else if (model.email().get().isBlank()) {
            email.requestFocus();
        } else {
            password.requestFocus();
        }
    }

    private Node head() {
        Label name = new Label("Veranda");
        name.getStyleClass().add("product");
        Label what = new Label();
        what.textProperty().bind(texts.bind("signin.product"));
        what.getStyleClass().add("quiet");
        VBox head = new VBox(name, what);
        head.getStyleClass().add("head");
        return head;
    }

    private Node card() {
        Label title = new Label();
        title.textProperty().bind(texts.bind("signin.title"));
        title.getStyleClass().add("heading");
        VBox card =
                new VBox(
                        title,
                        problem(),
                        new VBox(field("signin.server", "server", address), addressLine()),
                        field("signin.email", "email", email),
                        field("signin.password", "password", password),
                        button());
        card.getStyleClass().add("sign-in-card");
        return card;
    }

    private VBox field(String key, String id, TextField field) {
        Label label = new Label();
        label.textProperty().bind(texts.bind(key));
        label.setLabelFor(field);
        label.getStyleClass().add("strong");
        field.setId(id);
        field.accessibleTextProperty().bind(texts.bind(key));
        field.setOnAction(_ -> model.signIn());
        // Locked, not disabled: the focus stays where it is.
        field.editableProperty()
                .bind(model.state().map(state -> !(state instanceof SignInState.Working)));
        VBox box = new VBox(label, field);
        box.getStyleClass().add("field");
        return box;
    }

    private Node addressLine() {
        return new AddressLine(model.addressState(), words, texts.locale()).node();
    }

    private Node problem() {
        ObservableValue<String> text =
                Bindings.createStringBinding(
                        () -> words.of(model.state().get()), model.state(), texts.locale());
        Node banner = new Banner(Banner.Tone.DANGER, text).node();
        banner.setId("problem");
        banner.visibleProperty().bind(text.map(said -> !said.isEmpty()));
        banner.managedProperty().bind(banner.visibleProperty());
        return banner;
    }

    private Node button() {
        ObservableValue<Boolean> working =
                model.state().map(state -> state instanceof SignInState.Working);
        Button button = new Button();
        button.setId("sign-in-button");
        button.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        texts.get(
                                                working.getValue()
                                                        ? "signin.working"
                                                        : "signin.do"),
                                working,
                                texts.locale()));
        button.getStyleClass().addAll("action", "primary");
        button.setDefaultButton(true);
        button.disableProperty().bind(model.ready().not());
        button.setOnAction(_ -> model.signIn());
        button.setMaxWidth(Double.MAX_VALUE);
        button.setAlignment(Pos.CENTER);
        ProgressIndicator progress = new ProgressIndicator();
        progress.visibleProperty().bind(working);
        progress.managedProperty().bind(progress.visibleProperty());
        progress.getStyleClass().add("small-progress");
        HBox box = new HBox(button, progress);
        HBox.setHgrow(button, Priority.ALWAYS);
        box.getStyleClass().add("button-row");
        return box;
    }

    private static String stylesheet() {
        return Objects.requireNonNull(SignInView.class.getResource("signin.css")).toExternalForm();
    }
}
