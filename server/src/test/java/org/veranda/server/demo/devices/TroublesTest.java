package org.veranda.server.demo.devices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.veranda.model.device.Connectivity;
import org.veranda.model.device.DeviceId;
import org.veranda.model.device.DeviceKind;
import org.veranda.server.alarms.AlarmReport;
import org.veranda.wire.DeviceView;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

class TroublesTest {

    private static final int BEAT = 5;
    private static final int HOUR = 3_600;

    @Test
    void comeAFewTimesAMinuteAtMostHoweverManyDevicesThereAre() {
        List<AlarmReport> all = hour(100_000, 1_000);

        assertThat(begun(all)).hasSizeBetween(120, 240);
    }

    @Test
    void comeAsOftenAsInLifeWhereNobodyHastens() {
        assertThat(begun(hour(1_600, 1))).hasSizeLessThan(12);
        assertThat(begun(hour(1_600, 0))).isEmpty();
    }

    @Test
    void passByThemselves() {
        Troubles troubles = new Troubles(devices(100), new Random(7));
        List<AlarmReport> first = troubles.first(0);

        List<AlarmReport> later = troubles.next(HOUR, BEAT);

        assertThat(first).isNotEmpty().noneMatch(AlarmReport::cleared);
        assertThat(later)
                .extracting(AlarmReport::condition)
                .containsExactlyInAnyOrderElementsOf(
                        first.stream().map(AlarmReport::condition).distinct().toList());
        assertThat(later).allMatch(AlarmReport::cleared);
    }

    private static List<AlarmReport> hour(int devices, double pace) {
        Troubles troubles = new Troubles(devices(devices), new Random(7));
        troubles.pace(pace);
        List<AlarmReport> all = new ArrayList<>();
        for (int second = BEAT; second <= HOUR; second += BEAT) {
            all.addAll(troubles.next(second, BEAT));
        }
        return all;
    }

    private static List<AlarmReport> begun(List<AlarmReport> all) {
        return all.stream().filter(report -> !report.cleared()).toList();
    }

    static List<DeviceView> devices(int many) {
        DeviceKind[] kinds = DeviceKind.values();
        return LongStream.rangeClosed(1, many)
                .mapToObj(id -> device(id, kinds[(int) (id % kinds.length)]))
                .toList();
    }

    private static DeviceView device(long id, DeviceKind kind) {
        return new DeviceView(
                new DeviceId(id),
                "D-" + id,
                kind,
                null,
                null,
                null,
                null,
                null,
                "1.0",
                60,
                Connectivity.ONLINE,
                Instant.EPOCH,
                null,
                null,
                null,
                1);
    }
}
