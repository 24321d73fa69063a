package org.veranda.server.alarms;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.veranda.model.alarm.AlarmId;
import org.veranda.model.alarm.AlarmPhase;
import org.veranda.model.identity.Staff;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.wire.AlarmView;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Answers what others ask about alarms, always of the current tenant.
@Service
@Transactional(readOnly = true)
public class AlarmQueries {

    private static final int HISTORY = 200;

    private final AlarmTable table;
    private final AlarmHistory history;
    private final AlarmService service;

    AlarmQueries(AlarmTable table, AlarmHistory history, AlarmService service) {
        this.table = table;
        this.history = history;
        this.service = service;
    }

    /// Those that still want somebody's attention and stand for themselves.
    public List<AlarmView> open() {
        return views(table.open());
    }

    /// The alarm, or a 404: a foreign tenant's is no different from none.
    public AlarmView get(AlarmId id) {
        return stored(id).view(CurrentTenant.get());
    }

    public Optional<AlarmView> find(AlarmId id) {
        return table.find(id).map(alarm -> alarm.view(CurrentTenant.get()));
    }

    List<String> legal(AlarmId id, Staff by) {
        return service.legal(stored(id), by);
    }

    List<AlarmView> search(AlarmFilter filter) {
        return search(filter, null, 0);
    }

    /// @param most how many; null for all
    List<AlarmView> search(AlarmFilter filter, @Nullable Integer most, int from) {
        return views(table.search(filter, most, from));
    }

    int count(AlarmFilter filter) {
        return table.count(filter);
    }

    List<HistoryLine> history(AlarmId id) {
        stored(id);
        return history.of(id, HISTORY);
    }

    /// How many there are of each severity among those that are open, and of each phase.
    Stats stats() {
        Map<String, Integer> severities = new TreeMap<>();
        Map<String, Integer> phases = new TreeMap<>();
        List<StoredAlarm> open = table.open();
        for (StoredAlarm alarm : open) {
            AlarmPhase phase = alarm.state().phase();
            phases.merge(phase.wire(), 1, Integer::sum);
            if (!phase.hidden()) {
                severities.merge(alarm.state().severity().wire(), 1, Integer::sum);
            }
        }
        return new Stats(open.size(), severities, phases);
    }

    /// @param bySeverity those that nothing hides
    record Stats(int open, Map<String, Integer> bySeverity, Map<String, Integer> byPhase) {}

    private StoredAlarm stored(AlarmId id) {
        return table.find(id).orElseThrow(() -> AlarmService.unknown(id));
    }

    private static List<AlarmView> views(List<StoredAlarm> alarms) {
        return alarms.stream().map(alarm -> alarm.view(CurrentTenant.get())).toList();
    }
}
