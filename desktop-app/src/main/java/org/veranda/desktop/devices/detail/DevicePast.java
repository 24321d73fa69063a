package org.veranda.desktop.devices.detail;

import javafx.scene.Node;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.alarms.face.AlarmWords;
import org.veranda.desktop.devices.face.DeviceWords;
import org.veranda.desktop.store.Store;
import org.veranda.desktop.store.device.DeviceRecords;
import org.veranda.desktop.ui.Texts;
import org.veranda.desktop.ui.frame.PastBox;
import org.veranda.model.device.DeviceId;
import org.veranda.wire.AlarmView;
import org.veranda.wire.JobView;
import org.veranda.wire.RolloutView;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/// What happened to a device: the firmware that it was given and the alarms that are over, newest first.
final class DevicePast {

    private final AlarmWords alarmWords;
    private final Texts texts;
    private final Store store;
    private final DeviceRecords records;
    private final PastBox<DeviceId, Happening> box;

    DevicePast(DeviceWords words, AlarmWords alarmWords, Store store, DeviceRecords records) {
        this.alarmWords = alarmWords;
        this.store = store;
        this.records = records;
        texts = words.texts();
        box =
                new PastBox<>(
                        "device-history",
                        texts,
                        "devices.past.none",
                        this::ask,
                        one ->
                                PastBox.row(
                                        words.moments().moment(one.at()),
                                        one.what(),
                                        one.details()));
    }

    /// Something that happened to a device.
    private record Happening(Instant at, String what, String details) {}

    void turnTo(@Nullable DeviceId device, long version) {
        box.turnTo(device, version);
    }

    Node node() {
        return box.node();
    }

    /// Who may not see alarms sees what else there is.
    private CompletionStage<List<Happening>> ask(DeviceId device) {
        CompletionStage<List<AlarmView>> alarms =
                records.pastAlarms(device).exceptionally(_ -> List.of());
        return records.updates(device)
                .thenCombine(
                        alarms,
                        (updates, past) ->
                                Stream.concat(
                                                updates.stream().map(this::of),
                                                past.stream().map(this::of))
                                        .sorted(Comparator.comparing(Happening::at).reversed())
                                        .toList());
    }

    private Happening of(JobView job) {
        String version =
                rollout(job)
                        .map(rollout -> texts.get("devices.past.to", rollout.firmwareVersion()))
                        .orElseGet(() -> texts.get("devices.past.update"));
        String state = texts.get("firmware.job." + job.state().wire().replace('_', '-'));
        return new Happening(
                job.since(),
                texts.get("devices.past.job", version, state),
                job.detail() == null ? "" : job.detail());
    }

    private Happening of(AlarmView alarm) {
        return new Happening(
                alarm.changedAt(),
                texts.get("devices.past.alarm", alarmWords.title(alarm)),
                alarmWords.severity(alarm.severity()));
    }

    private Optional<RolloutView> rollout(JobView job) {
        return store.rollouts().view().stream()
                .map(entry -> entry.value().get())
                .filter(rollout -> rollout.id().equals(job.rolloutId()))
                .findFirst();
    }
}
