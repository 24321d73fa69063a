package org.veranda.desktop.store.firmware;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.collections.ObservableList;

import org.veranda.desktop.store.entry.Entry;
import org.veranda.desktop.store.entry.EntryShelf;
import org.veranda.model.firmware.RolloutId;
import org.veranda.wire.RolloutView;
import org.veranda.wire.TenantEvent.FirmwareProgress;

import java.util.Collection;

/// The rollouts that are known. What was put in shows at the next [#flush].
public final class RolloutShelf {

    private final EntryShelf<RolloutId, RolloutView, Entry<RolloutView>> entries =
            new EntryShelf<>(
                    new EntryShelf.Kind<>(
                            RolloutView::id, RolloutView::version, _ -> true, Entry::new));
    private final ReadOnlyLongWrapper gaps = new ReadOnlyLongWrapper();
    private long nextGaps;

    public ObservableList<Entry<RolloutView>> view() {
        return entries.view();
    }

    /// Rises by one with each flush that changed anything.
    public ReadOnlyLongProperty changes() {
        return entries.changes();
    }

    /// Rises whenever something may have been told that was not heard.
    public ReadOnlyLongProperty gaps() {
        return gaps.getReadOnlyProperty();
    }

    public void put(RolloutView rollout) {
        entries.put(rollout);
    }

    /// Takes in what a list says: what was told meanwhile stays.
    public void put(Collection<RolloutView> rollouts) {
        rollouts.forEach(entries::put);
    }

    /// Takes in how far the devices are.
    public void put(FirmwareProgress progress) {
        RolloutView before = entries.newest(progress.rolloutId());
        if (before != null) {
            entries.put(after(before, progress));
        }
    }

    /// Something may have been told that was not heard.
    public void gap() {
        nextGaps++;
    }

    public void flush() {
        entries.flush(_ -> false);
        gaps.set(nextGaps);
    }

    private static RolloutView after(RolloutView before, FirmwareProgress progress) {
        return new RolloutView(
                before.id(),
                before.name(),
                before.packageId(),
                before.firmwareVersion(),
                progress.state(),
                progress.group(),
                progress.devices(),
                progress.counts(),
                progress.groupCounts(),
                progress.waiting(),
                before.target(),
                before.groups(),
                before.thresholds(),
                before.window(),
                before.guards(),
                before.days(),
                before.authors(),
                before.approvedBy(),
                before.reason(),
                before.scheduledAt(),
                before.startedAt(),
                before.endsAt(),
                before.version());
    }
}
