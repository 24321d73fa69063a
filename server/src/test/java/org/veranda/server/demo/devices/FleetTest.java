package org.veranda.server.demo.devices;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.veranda.model.firmware.PackageId;
import org.veranda.model.firmware.RolloutId;
import org.veranda.model.firmware.job.JobState;
import org.veranda.server.firmware.jobs.Asked;
import org.veranda.server.firmware.jobs.Instruction;
import org.veranda.server.firmware.jobs.ReportAnswer;
import org.veranda.server.firmware.jobs.Reported;
import org.veranda.server.firmware.jobs.Told;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class FleetTest {

    private static final RolloutId ROLLOUT = new RolloutId(7);

    private final DeviceCrowd crowd = new DeviceCrowd(TroublesTest.devices(40), new Random(7));
    private final Fleet fleet = crowd.fleet();

    @Test
    void asksForAllItsDevicesAndSaysWhatTheyRun() {
        assertThat(fleet.ask(0)).hasSize(40).contains(new Asked("D-1", "1.0"));
    }

    @Test
    void goesThroughAllStatesUntilMostRunTheNewVersion() {
        fleet.told(List.of(told("D-1"), told("D-2"), told("D-3")));
        List<Reported> said = new ArrayList<>();
        for (int second = 0; second < 2_000; second += 5) {
            List<Reported> reports = fleet.reports(second);
            said.addAll(reports);
            fleet.answered(
                    reports,
                    reports.stream()
                            .map(one ->
                                    answer(
                                            one,
                                            one.state() == Reported.Word.FAILED
                                                    ? Instruction.WAIT
                                                    : Instruction.GO))
                            .toList());
        }

        assertThat(said)
                .extracting(Reported::state)
                .contains(
                        Reported.Word.DOWNLOADING,
                        Reported.Word.DOWNLOADED,
                        Reported.Word.VERIFIED,
                        Reported.Word.INSTALLING,
                        Reported.Word.REBOOTING,
                        Reported.Word.RUNNING);
        assertThat(said).extracting(Reported::firmwareVersion).contains("2.0");
        assertThat(crowd.reports(10_000))
                .as("what they run now")
                .anyMatch(report -> "2.0".equals(report.firmwareVersion()));
        assertThat(fleet.reports(10_000)).as("nobody is at it any more").isEmpty();
    }

    @Test
    void stopsWhoIsToldTo() {
        fleet.told(List.of(told("D-1")));
        Reported first = next();
        fleet.answered(List.of(first), List.of(answer(first, Instruction.CANCEL)));

        Reported stopped = next();
        fleet.answered(List.of(stopped), List.of(answer(stopped, Instruction.NONE)));

        assertThat(stopped.state()).isEqualTo(Reported.Word.CANCELLED);
        assertThat(fleet.ask(0)).contains(new Asked("D-1", "1.0"));
    }

    private Reported next() {
        List<Reported> reports = List.of();
        while (reports.isEmpty()) {
            reports = fleet.reports(0);
        }
        return reports.getFirst();
    }

    private static Told told(String serial) {
        return new Told(
                serial, ROLLOUT, Instruction.GO, JobState.NOTIFIED, new PackageId(3), "2.0", null);
    }

    private static ReportAnswer answer(Reported report, Instruction instruction) {
        @Nullable JobState unknown = null;
        return new ReportAnswer(
                report.serial(), "accepted", unknown, instruction, List.of(), null, List.of());
    }
}
