package org.veranda.desktop.devices.detail;

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
import org.veranda.desktop.alarms.face.AlarmWords;
import org.veranda.desktop.devices.act.DeviceAction;
import org.veranda.desktop.devices.act.DeviceOffers;
import org.veranda.desktop.devices.act.DeviceSharing;
import org.veranda.desktop.devices.face.DeviceWords;
import org.veranda.desktop.devices.view.ReachSign;
import org.veranda.desktop.store.Store;
import org.veranda.desktop.store.alarm.AlarmEntry;
import org.veranda.desktop.store.device.DeviceRecords;
import org.veranda.desktop.store.device.Reach;
import org.veranda.desktop.store.entry.Entry;
import org.veranda.desktop.table.ListModel;
import org.veranda.desktop.ui.Availability;
import org.veranda.desktop.ui.actions.ActionButton;
import org.veranda.desktop.ui.actions.ActionGrid;
import org.veranda.desktop.ui.frame.DrawerPane;
import org.veranda.wire.DeviceView;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/// The device under the cursor in full, while it is wanted. Decides nothing.
public final class DeviceDetail {

    private final Store store;
    private final DeviceWords words;
    private final DeviceOffers offers;
    private final HBox reach = new HBox();
    private final Label title = new Label();
    private final Label place = new Label();
    private final DeviceFacts facts;
    private final DeviceAlarms alarms;
    private final DeviceShares shares;
    private final DevicePast past;
    private final ActionGrid<DeviceAction> buttons;
    private final Function<DeviceAction, String> keyOf;
    private final DrawerPane pane;
    private final ObjectBinding<@Nullable Entry<DeviceView>> device;

    /// What is done from here.
    ///
    /// @param keyOf what is pressed for an action
    /// @param perform begins an action on the device
    /// @param alarm goes to an alarm
    /// @param close closes the pane
    public record Doing(
            Function<DeviceAction, String> keyOf,
            Consumer<DeviceAction> perform,
            Consumer<AlarmEntry> alarm,
            Runnable close) {}

    public DeviceDetail(
            ListModel<Entry<DeviceView>> list,
            Store store,
            DeviceWords words,
            AlarmWords alarmWords,
            DeviceOffers offers,
            DeviceRecords records,
            DeviceSharing sharing,
            Doing doing) {
        this.store = store;
        this.words = words;
        this.offers = offers;
        keyOf = doing.keyOf();
        facts = new DeviceFacts(words);
        alarms = new DeviceAlarms(store, alarmWords, doing.alarm());
        shares = new DeviceShares(records, sharing, words);
        past = new DevicePast(words, alarmWords, store, records);
        buttons = new ActionGrid<>("device-actions", "do-device-", doing.perform());
        device =
                Bindings.createObjectBinding(
                        () -> list.detailOpen().get() ? list.cursor().get() : null,
                        list.detailOpen(),
                        list.cursor());
        pane =
                new DrawerPane(
                        "device-detail",
                        device.isNotNull(),
                        head(DrawerPane.closeButton("close-device", words.texts(), doing.close())),
                        facts.node(),
                        buttons.node(),
                        alarms.node(),
                        shares.node(),
                        past.node());
        InvalidationListener changed = _ -> show();
        device.flatMap(Entry::value).subscribe(_ -> show());
        store.devices().changes().addListener(changed);
        store.alarmsChanged().addListener(changed);
        store.me().addListener(changed);
        offers.reachable().addListener(changed);
        words.texts().locale().addListener(changed);
        words.moments().ticker().minute().addListener(changed);
        device.subscribe(_ -> show());
    }

    /// The node to put beside the list.
    public Node node() {
        return pane.node();
    }

    /// Puts the focus on the first thing that can be done.
    public void focus() {
        buttons.focus();
    }

    /// Asks anew to whom it is shown.
    public void shared(DeviceView of) {
        shares.ask(of);
    }

    private Node head(Button close) {
        title.setId("device-title");
        title.setWrapText(true);
        title.getStyleClass().add("alarm-title");
        place.setId("device-place");
        place.setWrapText(true);
        place.getStyleClass().add("strong");
        reach.setAlignment(Pos.CENTER_LEFT);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(10, reach, space, close);
        line.setAlignment(Pos.CENTER_LEFT);
        return new VBox(3, line, title, place);
    }

    private void show() {
        Entry<DeviceView> shown = device.get();
        if (shown == null) {
            past.turnTo(null, 0);
            shares.turnTo(null);
            return;
        }
        DeviceView view = shown.value().get();
        Reach now = store.devices().reach(view);
        reach.getChildren().setAll(ReachSign.of(now, words.reachInFull(view)));
        title.setText(DeviceWords.name(view));
        place.setText(words.place(view));
        facts.show(view);
        alarms.show(view);
        buttons.show(offers.of(view).stream().map(this::button).toList(), Optional.empty());
        shares.turnTo(offers.mayShare() && offers.reachable().get() ? view : null);
        past.turnTo(view.id(), view.version());
    }

    private ActionButton<DeviceAction> button(DeviceOffers.Offer offer) {
        return new ActionButton<>(
                offer.action(),
                words.texts().get("devices.action." + offer.action().word())
                        + (offer.action() == DeviceAction.SHARE ? "…" : ""),
                keyOf.apply(offer.action()),
                button -> Availability.show(button, offer.why()));
    }
}
