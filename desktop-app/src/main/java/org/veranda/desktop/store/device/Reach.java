package org.veranda.desktop.store.device;

import org.veranda.model.device.Connectivity;

import java.util.Locale;

/// Whether a device can be reached, as people count it.
public enum Reach {
    OFFLINE,
    /// It missed a few of its intervals, or what it is reached through did, or is worked on.
    DEGRADED,
    ONLINE,
    MAINTENANCE,
    /// It was never heard.
    AWAITED,
    /// It was taken away for good.
    GONE;

    /// Of a device that stands for itself.
    public static Reach of(Connectivity connectivity) {
        return switch (connectivity) {
            case ONLINE -> ONLINE;
            case STALE -> DEGRADED;
            case OFFLINE -> OFFLINE;
            case MAINTENANCE -> MAINTENANCE;
            case UNPROVISIONED -> AWAITED;
            case DECOMMISSIONED -> GONE;
        };
    }

    /// What becomes of a device behind one of which this is known: the stream tells nothing of it meanwhile.
    public Reach behind(Reach parent) {
        if (this != ONLINE && this != DEGRADED) {
            return this;
        }
        return switch (parent) {
            case OFFLINE -> OFFLINE;
            case DEGRADED, MAINTENANCE -> DEGRADED;
            case ONLINE, AWAITED, GONE -> this;
        };
    }

    /// How texts and style sheets call it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
