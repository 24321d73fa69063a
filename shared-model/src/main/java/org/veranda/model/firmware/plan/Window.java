package org.veranda.model.firmware.plan;

import java.time.LocalTime;

/// The time of day in which updates may begin, at the property; one that ends before it begins goes over midnight.
public record Window(LocalTime from, LocalTime until) {

    public static final Window ALWAYS = new Window(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    /// From the first minute on, before the last; equal times are the whole day.
    public boolean contains(LocalTime time) {
        if (from.equals(until)) {
            return true;
        }
        boolean begun = !time.isBefore(from);
        boolean over = !time.isBefore(until);
        return from.isBefore(until) ? begun && !over : begun || !over;
    }
}
