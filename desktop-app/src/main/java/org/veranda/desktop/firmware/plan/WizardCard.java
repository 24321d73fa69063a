package org.veranda.desktop.firmware.plan;

import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.veranda.desktop.firmware.book.FirmwareBook;
import org.veranda.desktop.firmware.face.FirmwareWords;
import org.veranda.desktop.store.Store;
import org.veranda.desktop.ui.KeyHint;
import org.veranda.desktop.ui.Overlays;
import org.veranda.desktop.ui.Texts;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The dialog of planning: the steps above, the fields of one of them, and the way on. Enter goes on, Escape gives up.
final class WizardCard {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final double WIDTH = 560;
    private static final double HEIGHT = 380;

    private final PlanDraft draft;
    private final Texts texts;
    private final PlanReview review;
    private final boolean fresh;
    private final VBox card = new VBox();
    private final HBox steps = new HBox();
    private final Map<Step, Node> pages = new EnumMap<>(Step.class);
    private final StackPane page = new StackPane();
    private final Label fault = new Label();
    private final Button back = new Button();
    private final Button next = new Button();
    private Step step = Step.WHAT;
    private boolean tried;

    /// @param fresh whether it is a new rollout
    WizardCard(
            PlanDraft draft, Store store, FirmwareBook book, FirmwareWords words, boolean fresh) {
        this.draft = draft;
        this.fresh = fresh;
        texts = words.texts();
        StepFields fields = new StepFields(draft, store, book, words, fresh);
        review = new PlanReview(draft, store, words);
        pages.put(Step.WHAT, fields.what());
        pages.put(Step.WHICH, fields.which());
        pages.put(Step.CARE, fields.care());
        pages.put(Step.GUESTS, fields.guests());
        pages.put(Step.REVIEW, last());
        InvalidationListener changed = _ -> judge();
        for (Observable part : draft.parts()) {
            part.addListener(changed);
        }
    }

    void open(Overlays overlays, String title, Runnable done) {
        Label heading = new Label(title);
        heading.getStyleClass().add("heading");
        heading.setWrapText(true);
        for (Step each : Step.values()) {
            Label name =
                    new Label(
                            texts.get(
                                    "firmware.plan.step",
                                    each.place() + 1,
                                    texts.get("firmware.plan.step." + each.word())));
            name.getStyleClass().add("step");
            steps.getChildren().add(name);
        }
        steps.getStyleClass().add("steps");
        page.setAlignment(Pos.TOP_LEFT);
        page.setMinHeight(HEIGHT);
        page.setPrefHeight(HEIGHT);
        fault.setId("plan-fault");
        fault.getStyleClass().add("strong");
        fault.setWrapText(true);
        card.getStylesheets().add(style());
        card.setId("rollout-wizard");
        card.setPrefWidth(WIDTH);
        card.setAccessibleRole(AccessibleRole.DIALOG);
        card.setAccessibleText(title);
        card.getChildren().addAll(heading, steps, page, fault, buttons(overlays, done));
        card.addEventFilter(KeyEvent.KEY_PRESSED, this::enter);
        show();
        overlays.show(card, first());
    }

    private static String style() {
        return Objects.requireNonNull(WizardCard.class.getResource("plan.css")).toExternalForm();
    }

    private Node last() {
        VBox box = new VBox(12, review.node());
        if (fresh) {
            CheckBox submit = new CheckBox(texts.get("firmware.plan.submit"));
            submit.setId("plan-submit");
            submit.setWrapText(true);
            submit.selectedProperty().bindBidirectional(draft.submit);
            box.getChildren().add(submit);
        }
        return box;
    }

    private Node buttons(Overlays overlays, Runnable done) {
        Button cancel = button("plan-cancel", texts.get("ui.cancel"));
        cancel.setGraphic(KeyHint.of("Esc"));
        cancel.setOnAction(_ -> overlays.close());
        back.setId("plan-back");
        back.setText(texts.get("firmware.plan.back"));
        back.getStyleClass().setAll("button", "action");
        back.setOnAction(_ -> turn(step.before()));
        next.setId("plan-next");
        next.getStyleClass().setAll("button", "action", "primary");
        next.setGraphic(KeyHint.of("Enter"));
        next.setOnAction(_ -> goOn(overlays, done));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(8, cancel, space, back, next);
        line.setAlignment(Pos.CENTER_RIGHT);
        return line;
    }

    private static Button button(String id, String text) {
        Button button = new Button(text);
        button.setId(id);
        button.getStyleClass().setAll("button", "action");
        return button;
    }

    /// Enter goes on from a field; where several lines are typed it begins a line.
    private void enter(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER
                && event.getTarget() instanceof TextInputControl field
                && !"plan-serials".equals(field.getId())) {
            event.consume();
            next.fire();
        }
    }

    private void goOn(Overlays overlays, Runnable done) {
        tried = true;
        judge();
        if (draft.fault(step).isPresent()) {
            return;
        }
        if (step.last()) {
            overlays.close();
            done.run();
        } else {
            turn(step.next());
        }
    }

    private void turn(Step to) {
        step = to;
        tried = false;
        show();
        first().requestFocus();
    }

    private void show() {
        page.getChildren().setAll(Objects.requireNonNull(pages.get(step)));
        review.show();
        back.setVisible(!step.first());
        next.setText(
                texts.get(
                        step.last()
                                ? fresh ? "firmware.plan.create" : "firmware.plan.save"
                                : "firmware.plan.next"));
        for (Step each : Step.values()) {
            steps.getChildren().get(each.place()).pseudoClassStateChanged(CURRENT, each == step);
        }
        judge();
    }

    /// Says what is wrong once somebody wanted to go on.
    private void judge() {
        Optional<String> wrong = draft.fault(step);
        fault.setText(
                tried
                        ? wrong.map(word -> texts.get("firmware.plan.fault." + word)).orElse("")
                        : "");
    }

    private Node first() {
        Node fields = Objects.requireNonNull(pages.get(step));
        Node field = fields.lookup(".combo-box");
        Node other = field == null || field.isDisabled() ? fields.lookup(".text-field") : field;
        return other == null || !other.isVisible() ? next : other;
    }
}
