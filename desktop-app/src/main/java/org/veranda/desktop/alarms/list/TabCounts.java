package org.veranda.desktop.alarms.list;

import org.veranda.desktop.store.alarm.AlarmEntry;
import org.veranda.model.alarm.AlarmPhase;
import org.veranda.model.alarm.Severity;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/// How many alarms stand under each tab, and how many of what severity among those to be seen.
public record TabCounts(
        Map<AlarmTab, Integer> tabs, Map<Severity, Integer> severities, int unacknowledged) {

    static final TabCounts NONE = new TabCounts(Map.of(), Map.of(), 0);

    public TabCounts {
        tabs = Map.copyOf(tabs);
        severities = Map.copyOf(severities);
    }

    static TabCounts of(Collection<AlarmEntry> alarms, AlarmTab shown) {
        Map<AlarmTab, Integer> tabs = new EnumMap<>(AlarmTab.class);
        Map<Severity, Integer> severities = new EnumMap<>(Severity.class);
        int unacknowledged = 0;
        for (AlarmEntry entry : alarms) {
            AlarmPhase phase = entry.alarm().get().phase();
            AlarmTab tab = AlarmTab.of(phase);
            tabs.merge(tab, 1, Integer::sum);
            if (tab == shown) {
                severities.merge(entry.alarm().get().severity(), 1, Integer::sum);
            }
            if (phase == AlarmPhase.UNACKNOWLEDGED) {
                unacknowledged++;
            }
        }
        return new TabCounts(tabs, severities, unacknowledged);
    }

    public int of(AlarmTab tab) {
        return tabs.getOrDefault(tab, 0);
    }

    /// How many of that severity stand under the tab that is shown.
    public int of(Severity severity) {
        return severities.getOrDefault(severity, 0);
    }
}
