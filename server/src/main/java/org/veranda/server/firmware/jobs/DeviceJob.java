package org.veranda.server.firmware.jobs;

import org.jspecify.annotations.Nullable;
import org.veranda.model.device.DeviceId;
import org.veranda.model.device.DeviceKind;
import org.veranda.model.firmware.PackageId;
import org.veranda.model.firmware.RolloutId;
import org.veranda.model.firmware.guard.DeviceFacts;
import org.veranda.model.firmware.guard.RoomFacts;
import org.veranda.model.firmware.job.Job;
import org.veranda.model.firmware.rollout.RolloutState;

import java.time.Duration;
import java.time.Instant;

/// One device's update, with all that a decision about it needs.
///
/// @param version what the device shall run
/// @param endsAt when its rollout's days are over
/// @param released whether the package may be given to anybody
/// @param fits whether the package is for a device of that model
/// @param dueAt when its state is given up
record DeviceJob(
        RolloutId rollout,
        RolloutState rolloutState,
        @Nullable Instant endsAt,
        PackageId packageId,
        String version,
        boolean released,
        boolean fits,
        Device device,
        Job job,
        @Nullable Instant dueAt) {

    /// What it is told apart by.
    record Key(RolloutId rollout, DeviceId device) {}

    Key key() {
        return new Key(rollout, device.id());
    }

    /// What is known of the device and of the room it is in.
    record Device(
            DeviceId id,
            String serial,
            DeviceKind kind,
            @Nullable Integer battery,
            boolean overrideOnRecord,
            String corridor,
            @Nullable Room room) {

        DeviceFacts facts(boolean corridorBusy) {
            return switch (kind) {
                case LOCK ->
                        new DeviceFacts(
                                DeviceFacts.Part.LOCK, battery, overrideOnRecord, corridorBusy);
                case GATEWAY -> new DeviceFacts(DeviceFacts.Part.GATEWAY, null, false, false);
                default -> DeviceFacts.OTHER;
            };
        }
    }

    /// What is known of the room.
    ///
    /// @param expected somebody who has the room waits for it, or was checked in ahead
    record Room(
            boolean occupied,
            boolean dnd,
            @Nullable Instant nextArrival,
            boolean expected,
            @Nullable Instant heldUntil,
            Instant statusSince) {

        private static final Duration JUST = Duration.ofMinutes(15);

        /// A check-in runs while somebody is expected or held for, and for a while after.
        RoomFacts facts(Instant now) {
            boolean held = heldUntil != null && heldUntil.isAfter(now);
            boolean justCame = occupied && statusSince.isAfter(now.minus(JUST));
            return new RoomFacts(occupied, dnd, nextArrival, expected || held || justCame);
        }
    }
}
