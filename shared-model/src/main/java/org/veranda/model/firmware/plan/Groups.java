package org.veranda.model.firmware.plan;

/// How many devices go first, and which share of all goes next.
///
/// @param canary how many devices go first
/// @param early the share of all devices that goes next, in per cent
public record Groups(int canary, int early) {

    public static final Groups USUAL = new Groups(5, 10);

    /// The group of the device at that place of so many, counted from 0.
    public Group of(int place, int total) {
        if (place < canary) {
            return Group.CANARY;
        }
        int some = Math.ceilDiv(total * early, 100);
        return place < canary + some ? Group.EARLY : Group.REST;
    }
}
