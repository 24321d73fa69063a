package org.veranda.server.realtime.webhooks.delivery;

import org.jspecify.annotations.Nullable;

/// How an app has taken its webhooks of late.
///
/// @param failures how often the next parcel failed by now
/// @param atOnce how many events it gets in one
/// @param suspectTo the number of the last event of a parcel that failed for good; until then it gets fewer at once, so
///     that the one that is to blame is found
public record Standing(int failures, int atOnce, @Nullable Long suspectTo) {

    static final int MOST_AT_ONCE = 50;
    public static final Standing GOOD = new Standing(0, MOST_AT_ONCE, null);

    /// After a parcel that ends with that number was taken.
    public Standing afterDelivery(long last) {
        return isOver(last)
                ? GOOD
                : new Standing(failures, Math.min(MOST_AT_ONCE, atOnce * 2), suspectTo);
    }

    /// After an event of that number was set aside.
    public Standing afterSettingAside(long last) {
        return isOver(last) ? GOOD : this;
    }

    private boolean isOver(long last) {
        return suspectTo == null || last >= suspectTo;
    }

    public Standing afterFailure() {
        return new Standing(failures + 1, atOnce, suspectTo);
    }

    /// To look for the one that is to blame among that many events, of which the last has that number.
    public Standing withHalf(int size, long last) {
        return new Standing(failures, Math.max(1, size / 2), suspectTo == null ? last : suspectTo);
    }
}
