package org.veranda.desktop.firmware.rollout;

import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.firmware.act.RolloutAction;
import org.veranda.desktop.firmware.act.RolloutOffers;
import org.veranda.desktop.firmware.book.FirmwareBook;
import org.veranda.desktop.firmware.face.FirmwareWords;
import org.veranda.desktop.firmware.jobs.JobsTable;
import org.veranda.desktop.firmware.jobs.JobsViewModel;
import org.veranda.desktop.store.entry.Entry;
import org.veranda.desktop.ui.Banner;
import org.veranda.desktop.ui.Texts;
import org.veranda.model.firmware.rollout.RolloutState;
import org.veranda.wire.RolloutView;

import java.util.function.Consumer;
import java.util.function.Function;

/// The rollout under the cursor in full: what it is, what can be done, how far each group is, and its devices one by one.
final class RolloutDetail {

    private final FirmwareWords words;
    private final Texts texts;
    private final RolloutOffers offers;
    private final ObservableValue<@Nullable Entry<RolloutView>> cursor;
    private final Label title = new Label();
    private final Label badge = new Label();
    private final Label summary = new Label();
    private final Node banner;
    private final StringProperty trouble = new SimpleStringProperty("");
    private final RolloutButtons buttons;
    private final GroupBars bars;
    private final PlanFacts facts;
    private final JobsViewModel jobs;
    private final JobsTable table;
    private final BorderPane root = new BorderPane();

    RolloutDetail(
            ObservableValue<@Nullable Entry<RolloutView>> cursor,
            FirmwareWords words,
            RolloutOffers offers,
            FirmwareBook book,
            JobsViewModel jobs,
            JobsTable table,
            Function<RolloutAction, String> keyOf,
            Consumer<RolloutAction> perform) {
        this.cursor = cursor;
        this.words = words;
        this.offers = offers;
        this.jobs = jobs;
        this.table = table;
        texts = words.texts();
        buttons = new RolloutButtons(texts, keyOf, perform);
        bars = new GroupBars(words);
        facts = new PlanFacts(words);
        banner = new Banner(Banner.Tone.AMBER, trouble).node();
        banner.setId("rollout-trouble");
        banner.managedProperty().bind(banner.visibleProperty());
        banner.visibleProperty().bind(trouble.isNotEmpty());
        VBox body = new VBox(head(), buttons.node(), bars.node(), table.node());
        body.getStyleClass().add("body");
        VBox.setVgrow(body, Priority.ALWAYS);
        root.setCenter(new VBox(banner, body));
        root.setRight(facts.node());
        root.setId("rollout-detail");
        root.getStyleClass().add("rollout-main");
        root.setMinSize(0, 0);
        root.visibleProperty()
                .bind(Bindings.createBooleanBinding(() -> cursor.getValue() != null, cursor));
        InvalidationListener changed = _ -> show();
        cursor.flatMap(Entry::value).subscribe(_ -> show());
        jobs.shown().addListener(changed);
        book.reachable().addListener(changed);
        book.load().addListener(changed);
        texts.locale().addListener(changed);
    }

    Node node() {
        return root;
    }

    /// Puts the focus on the first thing that can be done.
    void focus() {
        buttons.focus();
    }

    private Node head() {
        title.setId("rollout-title");
        title.getStyleClass().add("heading");
        badge.setId("rollout-state");
        badge.setMinWidth(Region.USE_PREF_SIZE);
        summary.setId("rollout-summary");
        summary.getStyleClass().add("quiet");
        summary.setWrapText(true);
        HBox line = new HBox(10, title, badge);
        line.setAlignment(Pos.CENTER_LEFT);
        return new VBox(2, line, summary);
    }

    private void show() {
        Entry<RolloutView> entry = cursor.getValue();
        if (entry == null) {
            jobs.follow(null);
            trouble.set("");
            return;
        }
        RolloutView rollout = entry.value().get();
        title.setText(rollout.name());
        RolloutBadge.show(badge, rollout.state(), words);
        summary.setText(summary(rollout));
        trouble.set(trouble(rollout));
        buttons.show(offers.of(rollout), offers.primary(rollout));
        bars.show(rollout);
        facts.show(rollout);
        jobs.follow(rollout);
        table.count(rollout);
    }

    private String summary(RolloutView rollout) {
        String what =
                rollout.devices() == 0
                        ? texts.get("firmware.summary.unfrozen", rollout.firmwareVersion())
                        : texts.get(
                                "firmware.summary", rollout.firmwareVersion(), rollout.devices());
        return rollout.scheduledAt() == null
                ? what
                : texts.get(
                        "firmware.summary.scheduled",
                        what,
                        words.moments().moment(rollout.scheduledAt()));
    }

    /// What went wrong, or was said when it was stopped.
    private String trouble(RolloutView rollout) {
        boolean told =
                rollout.state() == RolloutState.HALTED || rollout.state() == RolloutState.DENIED;
        return told && rollout.reason() != null
                ? texts.get("firmware.trouble", words.state(rollout.state()), rollout.reason())
                : "";
    }
}
