package org.veranda.desktop.firmware.rollout;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.firmware.face.FirmwareWords;
import org.veranda.desktop.ui.Texts;
import org.veranda.desktop.words.Moments;
import org.veranda.model.firmware.guard.GuardSettings;
import org.veranda.wire.RolloutView;

/// What others agree to when they approve the rollout: which devices, in which order, when, and how careful.
final class PlanFacts {

    private final FirmwareWords words;
    private final Texts texts;
    private final VBox facts = new VBox(9);
    private final ScrollPane scroll = new ScrollPane(facts);

    PlanFacts(FirmwareWords words) {
        this.words = words;
        texts = words.texts();
        facts.getStyleClass().add("body");
        facts.setId("rollout-plan");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().addAll("drawer", "rollout-side");
    }

    Node node() {
        return scroll;
    }

    void show(RolloutView rollout) {
        Label title = new Label(texts.get("firmware.plan"));
        title.getStyleClass().add("section-title");
        facts.getChildren().setAll(title);
        add("target", words.target(rollout.target()));
        add(
                "groups",
                texts.get(
                        "firmware.plan.groups.are",
                        rollout.groups().canary(),
                        rollout.groups().early()));
        add(
                "thresholds",
                texts.get(
                        "firmware.plan.thresholds.are",
                        rollout.thresholds().success(),
                        rollout.thresholds().error()));
        add("window", window(rollout));
        add("guards", guards(rollout.guards()));
        add("days", texts.get("firmware.plan.days.are", rollout.days()));
        add("authors", words.people(rollout.authors()));
        add("approver", words.person(rollout.approvedBy()));
        add(
                "started",
                rollout.startedAt() == null ? null : words.moments().moment(rollout.startedAt()));
        add("ends", rollout.endsAt() == null ? null : words.moments().moment(rollout.endsAt()));
    }

    private String window(RolloutView rollout) {
        return rollout.window().from().equals(rollout.window().until())
                ? texts.get("firmware.plan.window.always")
                : texts.get(
                        "firmware.plan.window.is",
                        Moments.CLOCK.format(rollout.window().from()),
                        Moments.CLOCK.format(rollout.window().until()));
    }

    private String guards(GuardSettings guards) {
        return texts.get(
                "firmware.plan.guards.are",
                Moments.CLOCK.format(guards.consentFrom()),
                Moments.CLOCK.format(guards.consentUntil()),
                Moments.CLOCK.format(guards.quietFrom()),
                Moments.CLOCK.format(guards.quietUntil()),
                guards.lockBattery(),
                guards.arrivalMinutes());
    }

    private void add(String name, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return;
        }
        Label what = new Label(texts.get("firmware.plan." + name));
        what.getStyleClass().add("quiet");
        Label is = new Label(value);
        is.setWrapText(true);
        facts.getChildren().add(new VBox(1, what, is));
    }
}
