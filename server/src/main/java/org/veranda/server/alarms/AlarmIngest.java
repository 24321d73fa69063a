package org.veranda.server.alarms;

import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.veranda.server.rooms.Origin;
import org.veranda.server.tenancy.GroupCommit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Takes in what machines report, whoever brings it: grouped per tenant before it is committed.
@Service
public class AlarmIngest {

    private final AlarmIntake intake;
    private final GroupCommit<Sent, AlarmOutcome> group;

    AlarmIngest(AlarmIntake intake, TransactionTemplate transaction) {
        this.intake = intake;
        this.group =
                new GroupCommit<>(
                        sent -> Objects.requireNonNull(transaction.execute(_ -> takeIn(sent))));
    }

    /// Answers each report in their order, once all is committed.
    public List<AlarmOutcome> submit(List<AlarmReport> reports, Origin origin) {
        return reports.isEmpty()
                ? List.of()
                : group.submit(reports.stream().map(one -> new Sent(one, origin)).toList());
    }

    private List<AlarmOutcome> takeIn(List<Sent> sent) {
        Map<Origin, List<AlarmReport>> byOrigin = new LinkedHashMap<>();
        sent.forEach(one ->
                byOrigin.computeIfAbsent(one.origin(), _ -> new ArrayList<>()).add(one.report()));
        Map<Origin, List<AlarmOutcome>> outcomes = new LinkedHashMap<>();
        byOrigin.forEach((origin, reports) ->
                outcomes.put(origin, new ArrayList<>(intake.take(reports, origin))));
        return sent.stream()
                .map(one -> Objects.requireNonNull(outcomes.get(one.origin())).removeFirst())
                .toList();
    }

    private record Sent(AlarmReport report, Origin origin) {}
}
