package org.veranda.server.devices;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.veranda.model.device.ConnectivityRules;
import org.veranda.model.device.Device;
import org.veranda.server.devices.DeviceRecorder.Step;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Looks for devices of the current tenant that fell silent, and for those that were not told of while their gateway was
/// down, which is back.
@Component
class Silence {

    /// So many are decided in one transaction.
    static final int BATCH = 1_000;

    private final SilentDevices silent;
    private final DeviceRecorder recorder;

    Silence(SilentDevices silent, DeviceRecorder recorder) {
        this.silent = silent;
        this.recorder = recorder;
    }

    /// Answers how many changed; call it again when it was a whole batch.
    ///
    /// @param listeningSince silence before that says nothing: nobody listened
    @Transactional
    int settle(Instant listeningSince, Instant now) {
        List<Step> steps =
                silent.lockOverdue(listeningSince, now, BATCH).stream()
                        .flatMap(device -> step(device, listeningSince, now))
                        .toList();
        if (!steps.isEmpty()) {
            recorder.record(steps);
        }
        return steps.size();
    }

    /// Answers how many were told of.
    @Transactional
    int catchUp(Instant now) {
        List<StoredDevice> late = silent.lockUntold(now, BATCH);
        recorder.catchUp(late);
        return late.size();
    }

    private static Stream<Step> step(StoredDevice before, Instant listeningSince, Instant now) {
        Device device = before.device();
        Instant awaited = Objects.requireNonNullElse(before.awaitedSince(), listeningSince);
        Instant since = awaited.isBefore(listeningSince) ? listeningSince : awaited;
        return ConnectivityRules.silence(since, device.interval(), now)
                .flatMap(signal -> ConnectivityRules.decide(device.connectivity(), signal))
                .filter(to -> to != device.connectivity())
                .map(to ->
                        new StoredDevice(
                                device.connected(to, now),
                                before.told(),
                                before.reportedAt(),
                                before.awaitedSince()))
                .map(after -> new Step(before, after))
                .stream();
    }
}
