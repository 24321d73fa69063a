package org.veranda.model.firmware.rollout;

/// How many of some devices came to which end.
///
/// @param devices how many there are
/// @param succeeded have the new version
/// @param failed could not be brought to it
/// @param forgiven of those that failed, the ones that an approver knew of and went on with all the same
/// @param givenUp were cancelled or ran out of days before they began: neither good nor bad
public record Tally(int devices, int succeeded, int failed, int forgiven, int givenUp) {

    public static final Tally NONE = new Tally(0, 0, 0, 0, 0);

    public Tally plus(Tally other) {
        return new Tally(
                devices + other.devices,
                succeeded + other.succeeded,
                failed + other.failed,
                forgiven + other.forgiven,
                givenUp + other.givenUp);
    }

    boolean over() {
        return succeeded + failed + givenUp >= devices;
    }

    /// Whether nobody is left to wait for, and not all were given up: that proves nothing.
    boolean proven() {
        return over() && counting() > 0;
    }

    /// Whether that share of those that count succeeded, and one at least.
    boolean succeeded(int perCent) {
        return succeeded > 0 && (long) succeeded * 100 >= (long) counting() * perCent;
    }

    /// Whether that share of those that count failed, those left out that were forgiven.
    boolean failed(int perCent) {
        int errors = failed - forgiven;
        return errors > 0 && (long) errors * 100 >= (long) counting() * perCent;
    }

    /// How many were not given up.
    public int counting() {
        return devices - givenUp;
    }
}
