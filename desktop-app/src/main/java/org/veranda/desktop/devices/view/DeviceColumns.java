package org.veranda.desktop.devices.view;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.TableColumn;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.devices.face.DeviceWords;
import org.veranda.desktop.devices.list.DeviceOrder;
import org.veranda.desktop.devices.list.DeviceWish;
import org.veranda.desktop.store.Store;
import org.veranda.desktop.store.device.Reach;
import org.veranda.desktop.store.entry.Entry;
import org.veranda.desktop.table.OrderedColumn;
import org.veranda.desktop.table.TableValue;
import org.veranda.desktop.table.ValueCell;
import org.veranda.wire.DeviceView;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;

/// The columns of the devices' table.
final class DeviceColumns {

    /// What goes when space is short, in the order of going.
    static final List<String> GOING =
            List.of(
                    "column-device-location",
                    "column-device-model",
                    "column-device-serial",
                    "column-device-kind",
                    "column-device-firmware");

    private final DeviceWords words;
    private final Store store;
    private final ObservableDoubleValue scale;

    /// @param scale how much larger than usual everything is drawn
    DeviceColumns(DeviceWords words, Store store, ObservableDoubleValue scale) {
        this.words = words;
        this.store = store;
        this.scale = scale;
    }

    List<TableColumn<Entry<DeviceView>, ?>> all() {
        return List.of(
                column("reach", 116, DeviceOrder.REACH, this::reach, (e, v) -> sign(e, v)),
                words("name", 168, DeviceOrder.NAME, d -> TableValue.of(DeviceWords.name(d))),
                words("serial", 118, DeviceOrder.SERIAL, d -> TableValue.of(d.serial())),
                words("kind", 96, DeviceOrder.KIND, d -> TableValue.of(words.kind(d.kind()))),
                words("room", 76, DeviceOrder.ROOM, d -> TableValue.of(words.room(d))),
                words("location", 130, DeviceOrder.ROOM, d -> TableValue.of(words.location(d))),
                words("model", 92, DeviceOrder.MODEL, d -> TableValue.of(d.model())),
                words(
                        "firmware",
                        86,
                        DeviceOrder.FIRMWARE,
                        d -> TableValue.of(d.firmwareVersion())),
                words(
                        "seen",
                        122,
                        DeviceOrder.SEEN,
                        d -> new TableValue(words.seen(d), words.seenInFull(d))));
    }

    private TableColumn<Entry<DeviceView>, ?> words(
            String name, double width, DeviceWish order, Function<DeviceView, TableValue> value) {
        return column(name, width, order, value, (_, _) -> null);
    }

    private TableColumn<Entry<DeviceView>, ?> column(
            String name,
            double width,
            DeviceWish order,
            Function<DeviceView, TableValue> value,
            BiFunction<Entry<DeviceView>, TableValue, @Nullable Node> picture) {
        OrderedColumn<Entry<DeviceView>> column = new OrderedColumn<>(order);
        column.setId("column-device-" + name.toLowerCase(Locale.ROOT));
        column.textProperty().bind(words.texts().bind("devices.table." + name));
        column.setCellValueFactory(row -> follow(row.getValue(), value));
        column.setCellFactory(_ -> new ValueCell<>(picture));
        scale.subscribe(now -> {
            column.setPrefWidth(width * now.doubleValue());
            column.setMinWidth(width * now.doubleValue());
        });
        column.setReorderable(false);
        return column;
    }

    /// What a cell shows follows the device, what it is reached through, the minute and the language.
    private ObservableValue<TableValue> follow(
            Entry<DeviceView> entry, Function<DeviceView, TableValue> value) {
        return Bindings.createObjectBinding(
                () -> value.apply(entry.value().get()),
                entry.value(),
                store.devices().changes(),
                words.moments().ticker().minute(),
                words.texts().locale());
    }

    private TableValue reach(DeviceView device) {
        Reach reach = store.devices().reach(device);
        return new TableValue(words.reach(reach), words.reachInFull(device));
    }

    private Node sign(Entry<DeviceView> entry, TableValue value) {
        return ReachSign.of(store.devices().reach(entry.value().get()), value.text());
    }
}
