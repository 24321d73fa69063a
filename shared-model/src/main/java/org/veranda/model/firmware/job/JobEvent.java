package org.veranda.model.firmware.job;

import org.jspecify.annotations.Nullable;
import org.veranda.model.CommandNames;
import org.veranda.model.firmware.guard.WaitingReason;

import java.util.List;

/// What can happen to one device's update: some of it the house does, the rest the device reports.
public sealed interface JobEvent {

    default String event() {
        return CommandNames.of(getClass());
    }

    /// Its group's turn has come, or it is looked at again.
    ///
    /// @param reasons what it has to wait for
    record Due(List<WaitingReason> reasons) implements JobEvent {

        public Due {
            reasons = List.copyOf(reasons);
        }
    }

    /// The rollout is given up.
    record Cancel() implements JobEvent {}

    /// The time that its state may take is over.
    record TimeOut() implements JobEvent {}

    /// What a device says.
    sealed interface Report extends JobEvent {}

    /// The device asked what to do, running that version.
    record Fetch(String version) implements Report {}

    record Downloading(int percent) implements Report {}

    record Downloaded() implements Report {}

    record Verified() implements Report {}

    /// The device is about to install, if nothing stands in the way.
    ///
    /// @param reasons what it has to wait for
    record Installing(List<WaitingReason> reasons) implements Report {

        public Installing {
            reasons = List.copyOf(reasons);
        }
    }

    record Rebooting() implements Report {}

    /// It runs, after whatever it tried, that version.
    record Running(String version) implements Report {}

    record Failed(@Nullable String detail) implements Report {}

    record Rejected(@Nullable String detail) implements Report {}

    /// It stopped as it was told to.
    record Cancelled() implements Report {}

    /// It was too late to stop: it goes on.
    record CancelRejected() implements Report {}
}
