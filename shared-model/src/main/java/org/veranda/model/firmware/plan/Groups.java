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
        return place < canary + early(total) ? Group.EARLY : Group.REST;
    }

    /// How many devices of so many are meant to be in a group; of the last none in particular.
    public int size(Group group, int total) {
        return switch (group) {
            case CANARY -> Math.min(canary, total);
            case EARLY -> Math.clamp((long) total - canary, 0, early(total));
            case REST -> 0;
        };
    }

    private int early(int total) {
        return Math.ceilDiv(total * early, 100);
    }
}
