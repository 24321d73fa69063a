package org.veranda.desktop.devices.view;

import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.store.entry.Entry;
import org.veranda.desktop.ui.Ticker;
import org.veranda.model.device.DeviceId;
import org.veranda.wire.DeviceView;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Keeps the last-seen moments in sight fresh. The stream tells when a device's connection changes, not each time that it is
/// heard; so what somebody looks at is asked for, every few seconds and soon after other rows came into sight.
public final class SeenWatch {

    private static final Duration USUAL = Duration.ofSeconds(10);
    private static final Duration SOON = Duration.ofSeconds(1);

    private final TableView<Entry<DeviceView>> table;
    private final Consumer<List<DeviceId>> ask;
    private List<DeviceId> asked = List.of();
    private Instant at = Instant.MIN;

    /// @param ask asks how these are now
    public SeenWatch(
            TableView<Entry<DeviceView>> table, Ticker ticker, Consumer<List<DeviceId>> ask) {
        this.table = table;
        this.ask = ask;
        ticker.now().subscribe(this::look);
    }

    private void look(Instant now) {
        if (table.getScene() == null) {
            return;
        }
        List<DeviceId> seen = inSight();
        Duration rest = seen.equals(asked) ? USUAL : SOON;
        if (!seen.isEmpty() && (at.equals(Instant.MIN) || !at.plus(rest).isAfter(now))) {
            asked = seen;
            at = now;
            ask.accept(seen);
        }
    }

    private List<DeviceId> inSight() {
        List<DeviceId> ids = new ArrayList<>();
        if (table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            int last = index(flow.getLastVisibleCell());
            for (int row = Math.max(0, index(flow.getFirstVisibleCell())); row <= last; row++) {
                if (row < table.getItems().size()) {
                    ids.add(table.getItems().get(row).value().get().id());
                }
            }
        }
        Entry<DeviceView> chosen = table.getSelectionModel().getSelectedItem();
        if (chosen != null && !ids.contains(chosen.value().get().id())) {
            ids.add(chosen.value().get().id());
        }
        return ids;
    }

    private static int index(@Nullable IndexedCell<?> cell) {
        return cell == null ? -1 : cell.getIndex();
    }
}
