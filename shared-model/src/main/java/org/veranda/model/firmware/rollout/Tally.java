package org.veranda.model.firmware.rollout;

/// How many of some devices came to which end.
///
/// @param devices how many there are
/// @param succeeded have the new version
/// @param failed could not be brought to it
/// @param givenUp were cancelled or ran out of days before they began: neither good nor bad
public record Tally(int devices, int succeeded, int failed, int givenUp) {

    public static final Tally NONE = new Tally(0, 0, 0, 0);

    public Tally plus(Tally other) {
        return new Tally(
                devices + other.devices,
                succeeded + other.succeeded,
                failed + other.failed,
                givenUp + other.givenUp);
    }

    boolean over() {
        return succeeded + failed + givenUp >= devices;
    }

    /// Whether that share of those that count succeeded; of none, all did.
    boolean succeeded(int perCent) {
        return (long) succeeded * 100 >= (long) counting() * perCent;
    }

    /// Whether that share of those that count failed, those left out that were forgiven.
    boolean failed(int perCent, int forgiven) {
        int errors = failed - forgiven;
        return errors > 0 && (long) errors * 100 >= (long) counting() * perCent;
    }

    private int counting() {
        return devices - givenUp;
    }
}
