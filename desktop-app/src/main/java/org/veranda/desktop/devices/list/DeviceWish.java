package org.veranda.desktop.devices.list;

import org.veranda.desktop.store.entry.Entry;
import org.veranda.wire.DeviceView;

import java.util.Comparator;

/// An order that is asked for. Tens of thousands are not put in order on the FX thread: by itself it leaves everything where
/// it is, and the list is made anew in the background as it says.
public final class DeviceWish implements Comparator<Entry<DeviceView>> {

    private final Comparator<DeviceLine> lines;

    DeviceWish(Comparator<DeviceLine> lines) {
        this.lines = lines;
    }

    Comparator<DeviceLine> lines() {
        return lines;
    }

    @Override
    @SuppressWarnings("UnusedVariable") // it says nothing by itself
    public int compare(Entry<DeviceView> one, Entry<DeviceView> other) {
        return 0;
    }

    @Override
    public Comparator<Entry<DeviceView>> reversed() {
        return new DeviceWish(lines.reversed());
    }

    @Override
    public Comparator<Entry<DeviceView>> thenComparing(
            Comparator<? super Entry<DeviceView>> other) {
        return other instanceof DeviceWish wish
                ? new DeviceWish(lines.thenComparing(wish.lines()))
                : this;
    }
}
