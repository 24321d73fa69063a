package org.veranda.server.alarms;

import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.veranda.server.alarms.AlarmIntake.Sent;
import org.veranda.server.rooms.Origin;
import org.veranda.server.tenancy.GroupCommit;

import java.util.List;
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
        intake.lockRooms(sent.stream().map(Sent::report).toList());
        return intake.take(sent);
    }
}
