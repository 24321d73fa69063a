package org.veranda.model.firmware.plan;

/// When a group is good enough for the next to begin, and when it is so bad that all stops; in per cent
/// of the group's devices.
public record Thresholds(int success, int error) {

    public static final Thresholds USUAL = new Thresholds(90, 10);

    /// Whether one of the two is reached by every group whose devices all came to an end.
    public boolean decide() {
        return success >= 1
                && success <= 100
                && error >= 1
                && error <= 100
                && success + error <= 100;
    }
}
