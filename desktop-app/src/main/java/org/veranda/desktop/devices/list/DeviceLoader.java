package org.veranda.desktop.devices.list;

import javafx.beans.value.ObservableBooleanValue;

import org.veranda.desktop.connection.http.Failures;
import org.veranda.desktop.store.Store;
import org.veranda.desktop.store.device.DeviceLoad;
import org.veranda.desktop.store.device.DevicePart;
import org.veranda.desktop.store.device.DeviceRecords;
import org.veranda.model.device.DeviceId;
import org.veranda.wire.DeviceView;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/// Brings the devices in parts once somebody wants to see them, and again after a gap in what was heard. Lives on the FX
/// thread.
public final class DeviceLoader {

    private final Store store;
    private final DeviceRecords records;
    private final ObservableBooleanValue reachable;
    private final Supplier<Instant> now;
    private boolean wanted;
    private boolean running;

    /// @param reachable whether there is contact with the server
    public DeviceLoader(
            Store store,
            DeviceRecords records,
            ObservableBooleanValue reachable,
            Supplier<Instant> now) {
        this.store = store;
        this.records = records;
        this.reachable = reachable;
        this.now = now;
        store.devices().load().subscribe(this::follow);
        store.devices().strangers().subscribe(_ -> askUnknown());
        reachable.addListener((_, _, _) -> retry());
    }

    /// Somebody looks at devices from now on.
    public void want() {
        wanted = true;
        retry();
    }

    /// Asks for all of them anew; what is known stays in view meanwhile.
    public void again() {
        wanted = true;
        begin();
    }

    /// Asks how these are now.
    public void refresh(List<DeviceId> devices) {
        if (reachable.get() && !devices.isEmpty()) {
            records.some(devices).thenAccept(this::learn);
        }
    }

    private void retry() {
        DeviceLoad load = store.devices().load().get();
        if (load instanceof DeviceLoad.Unasked || load instanceof DeviceLoad.Failed) {
            begin();
        }
    }

    private void follow(DeviceLoad load) {
        if (load instanceof DeviceLoad.Outdated) {
            begin();
        }
    }

    private void begin() {
        if (wanted && !running && reachable.get()) {
            running = true;
            load(new DeviceLoad.Loading(0, 0));
            next("", 0, now.get());
        }
    }

    private void next(String after, int known, Instant since) {
        records.after(after)
                .whenComplete((part, failure) -> {
                    if (failure == null) {
                        took(part, known, since);
                    } else {
                        running = false;
                        load(new DeviceLoad.Failed(Failures.reason(failure)));
                    }
                });
    }

    private void took(DevicePart part, int known, Instant since) {
        learn(part.data());
        int now = known + part.data().size();
        if (part.data().isEmpty() || now >= part.meta().total()) {
            running = false;
            load(new DeviceLoad.Ready(since));
            askUnknown();
        } else {
            load(new DeviceLoad.Loading(now, part.meta().total()));
            next(part.data().getLast().serial(), now, since);
        }
    }

    private void learn(List<DeviceView> known) {
        store.learn(() -> store.devices().put(known));
    }

    private void load(DeviceLoad state) {
        store.learn(() -> store.devices().load(state));
    }

    private void askUnknown() {
        if (!running) {
            refresh(store.devices().takeUnknown());
        }
    }
}
