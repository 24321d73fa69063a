package org.veranda.desktop.alarms.list;

import org.veranda.model.alarm.Severity;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// What of a tab is shown.
///
/// @param find what was typed
/// @param severities those shown; all when there is none
/// @param whose by whom they are looked after
public record AlarmFilter(String find, Set<Severity> severities, Whose whose) {

    /// By whom an alarm is looked after.
    public enum Whose {
        ANYBODY,
        MINE,
        NOBODY
    }

    /// Leaves nothing out.
    public static final AlarmFilter ALL = new AlarmFilter("", Set.of(), Whose.ANYBODY);

    public AlarmFilter {
        EnumSet<Severity> sorted = EnumSet.noneOf(Severity.class);
        sorted.addAll(severities);
        severities = Collections.unmodifiableSet(sorted);
    }

    public AlarmFilter finding(String typed) {
        return new AlarmFilter(typed, severities, whose);
    }

    /// With this severity, or without when it was there already.
    public AlarmFilter toggling(Severity severity) {
        EnumSet<Severity> next = EnumSet.noneOf(Severity.class);
        next.addAll(severities);
        if (!next.remove(severity)) {
            next.add(severity);
        }
        return new AlarmFilter(find, next, whose);
    }

    public AlarmFilter of(Whose chosen) {
        return new AlarmFilter(find, severities, chosen);
    }
}
