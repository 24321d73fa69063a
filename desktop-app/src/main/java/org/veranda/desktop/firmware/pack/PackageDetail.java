package org.veranda.desktop.firmware.pack;

import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.firmware.book.FirmwareBook;
import org.veranda.desktop.firmware.face.FirmwareWords;
import org.veranda.desktop.store.entry.Entry;
import org.veranda.desktop.table.ListModel;
import org.veranda.desktop.ui.Availability;
import org.veranda.desktop.ui.Glyph;
import org.veranda.desktop.ui.Texts;
import org.veranda.desktop.ui.actions.ActionButton;
import org.veranda.desktop.ui.actions.ActionGrid;
import org.veranda.desktop.ui.frame.DrawerPane;
import org.veranda.model.firmware.PackageState;
import org.veranda.wire.PackageView;

import java.util.function.Consumer;
import java.util.function.Function;

/// The package under the cursor in full: what was found when it was checked, and what can be done.
final class PackageDetail {

    private final FirmwareWords words;
    private final Texts texts;
    private final PackageOffers offers;
    private final Function<PackageAction, String> keyOf;
    private final Label badge = new Label();
    private final Label title = new Label();
    private final Label models = new Label();
    private final VBox checks = new VBox(5);
    private final VBox facts = new VBox(8);
    private final ActionGrid<PackageAction> buttons;
    private final DrawerPane pane;
    private final ObjectBinding<@Nullable Entry<PackageView>> shown;

    PackageDetail(
            ListModel<Entry<PackageView>> list,
            FirmwareBook book,
            FirmwareWords words,
            PackageOffers offers,
            Function<PackageAction, String> keyOf,
            Consumer<PackageAction> perform,
            Runnable close) {
        this.words = words;
        this.offers = offers;
        this.keyOf = keyOf;
        texts = words.texts();
        buttons = new ActionGrid<>("package-actions", "do-package-", perform);
        checks.setId("package-checks");
        facts.setId("package-facts");
        shown =
                Bindings.createObjectBinding(
                        () -> list.detailOpen().get() ? list.cursor().get() : null,
                        list.detailOpen(),
                        list.cursor());
        pane =
                new DrawerPane(
                        "package-detail",
                        shown.isNotNull(),
                        head(DrawerPane.closeButton("close-package", texts, close)),
                        checks,
                        buttons.node(),
                        facts);
        InvalidationListener changed = _ -> show();
        shown.flatMap(Entry::value).subscribe(_ -> show());
        book.reachable().addListener(changed);
        texts.locale().addListener(changed);
    }

    Node node() {
        return pane.node();
    }

    void focus() {
        buttons.focus();
    }

    private Node head(Button close) {
        title.setId("package-title");
        title.getStyleClass().add("alarm-title");
        models.setWrapText(true);
        models.getStyleClass().add("strong");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(10, badge, space, close);
        line.setAlignment(Pos.CENTER_LEFT);
        return new VBox(3, line, title, models);
    }

    private void show() {
        Entry<PackageView> entry = shown.get();
        if (entry == null) {
            return;
        }
        PackageView one = entry.value().get();
        PackageBadge.show(badge, one.state(), words);
        title.setText(texts.get("firmware.package.title", one.version()));
        models.setText(String.join(", ", one.models()));
        check(one);
        buttons.show(offers.of(one).stream().map(this::button).toList(), offers.primary(one));
        facts.getChildren().clear();
        add("size", words.size(one.size()));
        add("sum", one.sha256());
        add("signature", one.signature());
        add("note", one.note());
        add("by", words.person(one.uploadedBy()));
        add("at", words.moments().moment(one.uploadedAt()));
        add("reason", one.reason());
    }

    /// Each check by itself: what was found good, and what not and why.
    private void check(PackageView one) {
        checks.getChildren().clear();
        for (String clause : new String[] {"checksum", "signature", "models"}) {
            boolean failed =
                    one.failing().stream().anyMatch(failing -> failing.clause().equals(clause));
            checks.getChildren()
                    .add(
                            line(
                                    failed ? Glyph.CROSS : Glyph.CHECK,
                                    texts.get(
                                            "firmware.check."
                                                    + clause
                                                    + (failed ? ".bad" : ".good")),
                                    failed));
        }
        if (one.state() == PackageState.DRAFT) {
            Label hint = new Label(texts.get("firmware.check.hint"));
            hint.setWrapText(true);
            hint.getStyleClass().add("quiet");
            checks.getChildren().add(hint);
        }
    }

    private static Node line(Glyph glyph, String text, boolean failed) {
        Label label = new Label(text);
        label.setWrapText(true);
        if (failed) {
            label.getStyleClass().add("strong");
        }
        HBox line = new HBox(8, glyph.node(13), label);
        line.getStyleClass().addAll("check-line", failed ? "bad" : "good");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void add(String name, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return;
        }
        Label what = new Label(texts.get("firmware.package.fact." + name));
        what.getStyleClass().add("quiet");
        Label is = new Label(value);
        is.setWrapText(true);
        facts.getChildren().add(new VBox(1, what, is));
    }

    private ActionButton<PackageAction> button(PackageOffers.Offer offer) {
        return new ActionButton<>(
                offer.action(),
                texts.get("firmware.package.action." + offer.action().word())
                        + (offer.action() == PackageAction.VERIFY ? "" : "…"),
                keyOf.apply(offer.action()),
                button -> Availability.show(button, offer.why()));
    }
}
