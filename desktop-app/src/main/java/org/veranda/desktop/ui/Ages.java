package org.veranda.desktop.ui;

import java.time.Duration;

/// Says how long something has lasted.
public final class Ages {

    private Ages() {}

    /// In one number, such as `38m`, `3h` or `2d`.
    public static String brief(Texts texts, Duration age) {
        if (age.toMinutes() < 1) {
            return texts.get("ui.age.now");
        }
        if (age.toHours() < 1) {
            return texts.get("ui.age.minutes", age.toMinutes());
        }
        return age.toDays() < 1
                ? texts.get("ui.age.hours", age.toHours())
                : texts.get("ui.age.days", age.toDays());
    }

    /// In two numbers, such as `1 h 02 min`.
    public static String full(Texts texts, Duration age) {
        if (age.toMinutes() < 1) {
            return texts.get("ui.age.full.now");
        }
        if (age.toHours() < 1) {
            return texts.get("ui.age.full.minutes", Math.max(0, age.toMinutes()));
        }
        return age.toDays() < 1
                ? texts.get("ui.age.full.hours", age.toHours(), age.toMinutesPart())
                : texts.get("ui.age.full.days", age.toDays(), age.toHoursPart());
    }
}
