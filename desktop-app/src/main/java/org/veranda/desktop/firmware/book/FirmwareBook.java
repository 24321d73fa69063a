package org.veranda.desktop.firmware.book;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.connection.OfflineReason;
import org.veranda.desktop.connection.http.Failures;
import org.veranda.desktop.store.Store;
import org.veranda.desktop.store.entry.Entry;
import org.veranda.desktop.store.entry.EntryShelf;
import org.veranda.desktop.store.firmware.FirmwareRecords;
import org.veranda.model.firmware.PackageId;
import org.veranda.model.firmware.PackageState;
import org.veranda.wire.PackageView;

import java.util.List;
import java.util.Optional;

/// What is known of packages and rollouts: asked for when somebody looks, and again after a gap in what was heard. What
/// becomes of rollouts comes by itself; packages are asked for each time. Lives on the FX thread.
public final class FirmwareBook {

    /// How much is known.
    public sealed interface Load {

        /// Nobody asked, or the answer is on its way.
        record Loading() implements Load {}

        record Known() implements Load {}

        record Failed(OfflineReason reason) implements Load {}
    }

    private final Store store;
    private final FirmwareRecords records;
    private final ObservableBooleanValue reachable;
    private final EntryShelf<PackageId, PackageView, Entry<PackageView>> packages =
            new EntryShelf<>(
                    new EntryShelf.Kind<>(PackageView::id, _ -> 0L, _ -> true, Entry::new));
    private final ReadOnlyObjectWrapper<Load> load =
            new ReadOnlyObjectWrapper<>(new Load.Loading());
    private boolean wanted;
    private boolean asking;

    /// @param reachable whether there is contact with the server
    public FirmwareBook(Store store, FirmwareRecords records, ObservableBooleanValue reachable) {
        this.store = store;
        this.records = records;
        this.reachable = reachable;
        store.rollouts().gaps().subscribe(_ -> again());
        reachable.addListener((_, _, _) -> again());
    }

    public ReadOnlyObjectProperty<Load> load() {
        return load.getReadOnlyProperty();
    }

    public ObservableBooleanValue reachable() {
        return reachable;
    }

    /// The latest first.
    public ObservableList<Entry<PackageView>> packages() {
        return packages.view();
    }

    public Optional<PackageView> find(PackageId id) {
        return Optional.ofNullable(packages.newest(id));
    }

    /// Those that may be rolled out.
    public List<PackageView> released() {
        return packages.view().stream()
                .map(entry -> entry.value().get())
                .filter(one -> one.state() == PackageState.RELEASED)
                .toList();
    }

    /// Somebody looks.
    public void want() {
        wanted = true;
        again();
    }

    /// What became of one.
    public void learn(PackageView view) {
        packages.put(view);
        packages.flush(_ -> false);
    }

    private void again() {
        if (wanted && !asking && reachable.get()) {
            asking = true;
            records.packages()
                    .thenCombine(
                            records.rollouts(),
                            (all, rollouts) -> {
                                packages.replace(all);
                                packages.flush(_ -> false);
                                store.learn(() -> store.rollouts().put(rollouts));
                                return true;
                            })
                    .whenComplete((_, failure) -> done(failure));
        }
    }

    private void done(@Nullable Throwable failure) {
        asking = false;
        if (failure == null) {
            load.set(new Load.Known());
        } else if (!(load.get() instanceof Load.Known)) {
            load.set(new Load.Failed(Failures.reason(cause(failure))));
        }
    }

    private static Throwable cause(Throwable failure) {
        return failure.getCause() == null ? failure : failure.getCause();
    }
}
