package org.veranda.server.devices;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.veranda.server.devices.DeviceRecorder.Step;
import org.veranda.server.devices.ReportOutcome.Code;
import org.veranda.server.tenancy.GroupCommit;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/// Takes in what devices of the current tenant report, whoever brings it. Many are read, decided and written together, in
/// one transaction; what is wrong with one report touches no other.
@Service
public class StatusIngest {

    private final DeviceTable table;
    private final DeviceRecorder recorder;
    private final Clock clock;
    private final GroupCommit<StatusReport, ReportOutcome> group;

    StatusIngest(
            DeviceTable table,
            DeviceRecorder recorder,
            Clock clock,
            TransactionTemplate transaction) {
        this.table = table;
        this.recorder = recorder;
        this.clock = clock;
        this.group =
                new GroupCommit<>(reports ->
                        Objects.requireNonNull(transaction.execute(_ -> takeIn(reports))));
    }

    /// Answers each report in their order, once all is committed.
    public List<ReportOutcome> submit(List<StatusReport> reports) {
        return reports.isEmpty() ? List.of() : group.submit(reports);
    }

    private List<ReportOutcome> takeIn(List<StatusReport> reports) {
        Instant now = clock.instant();
        Map<String, StoredDevice> before = new HashMap<>();
        table.lockBySerial(reports.stream().map(StatusReport::serial).distinct().toList())
                .forEach(device -> before.put(device.device().serial(), device));
        Map<String, StoredDevice> after = new HashMap<>(before);
        @Nullable ReportOutcome[] outcomes = new ReportOutcome[reports.size()];
        for (int index : byTime(reports, now)) {
            StatusReport report = reports.get(index);
            StoredDevice device = after.get(report.serial());
            if (device == null) {
                outcomes[index] = unknown(report.serial());
            } else {
                ReportRules.Ruling ruling = ReportRules.decide(device, report, now);
                after.put(report.serial(), ruling.after());
                outcomes[index] = ruling.outcome();
            }
        }
        record(before, after);
        return IntStream.range(0, outcomes.length)
                .mapToObj(index -> Objects.requireNonNull(outcomes[index]))
                .toList();
    }

    /// In the order of the devices' ids, as they are locked.
    private void record(Map<String, StoredDevice> before, Map<String, StoredDevice> after) {
        List<Step> steps = new ArrayList<>();
        after.forEach((serial, device) -> {
            StoredDevice was = Objects.requireNonNull(before.get(serial));
            if (!device.equals(was)) {
                steps.add(new Step(was, device));
            }
        });
        if (!steps.isEmpty()) {
            steps.sort(Comparator.comparingLong(step -> step.after().id().value()));
            recorder.record(steps);
        }
    }

    /// What was said first is taken first, in whatever order it came.
    private static int[] byTime(List<StatusReport> reports, Instant now) {
        return IntStream.range(0, reports.size())
                .boxed()
                .sorted(
                        Comparator.comparing(
                                index -> Objects.requireNonNullElse(reports.get(index).at(), now)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static ReportOutcome unknown(String serial) {
        return ReportOutcome.refused(
                serial, Code.NOT_FOUND, "There is no device with that serial here.");
    }
}
