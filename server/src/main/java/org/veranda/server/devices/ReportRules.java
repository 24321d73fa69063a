package org.veranda.server.devices;

import org.jspecify.annotations.Nullable;
import org.veranda.model.device.Connectivity;
import org.veranda.model.device.ConnectivityRules;
import org.veranda.model.device.ConnectivitySignal;
import org.veranda.model.device.Device;
import org.veranda.server.devices.ReportOutcome.Code;
import org.veranda.server.devices.ReportOutcome.Outcome;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// What becomes of a device when something is reported of it.
final class ReportRules {

    /// Clocks of devices may be so far ahead; what they say counts as said now.
    private static final Duration AHEAD = Duration.ofMinutes(15);

    private static final Duration OLDEST = Duration.ofDays(30);

    private ReportRules() {}

    /// The device as it is then, and what to answer.
    record Ruling(StoredDevice after, ReportOutcome outcome) {}

    static Ruling decide(StoredDevice before, StatusReport report, Instant now) {
        Device device = before.device();
        Instant said = report.at() == null ? now : report.at();
        if (said.isAfter(now.plus(AHEAD))) {
            return refused(before, Code.TOO_EARLY, "The report is ahead of the server's clock.");
        }
        if (said.isBefore(now.minus(OLDEST))) {
            return refused(before, Code.INVALID, "The report is older than 30 days.");
        }
        // as exact as it is kept, so that the same report again is not older than itself
        Instant at = (said.isAfter(now) ? now : said).truncatedTo(ChronoUnit.MICROS);
        if (before.reportedAt() != null && at.isBefore(before.reportedAt())) {
            return new Ruling(before, ReportOutcome.of(device.serial(), Outcome.LATE));
        }
        ConnectivitySignal signal = signal(report.connectivity());
        if (signal == null) {
            return refused(
                    before,
                    Code.INVALID,
                    "A report may say online, stale or offline; the rest is for people to set.");
        }
        return heard(device, signal, at, now)
                .map(to ->
                        accepted(
                                before,
                                report,
                                to,
                                new Moment(at, signal == ConnectivitySignal.SEEN ? at : null, now)))
                .orElseGet(() ->
                        refused(
                                before,
                                Code.DECOMMISSIONED,
                                "The device was taken away for good."));
    }

    /// What is online by now? A report that waited on its way until the device was lost brings nobody back.
    private static Optional<Connectivity> heard(
            Device device, ConnectivitySignal signal, Instant at, Instant now) {
        boolean outdated =
                signal == ConnectivitySignal.SEEN
                        && device.connectivity() == Connectivity.OFFLINE
                        && ConnectivityRules.silence(at, device.interval(), now)
                                .filter(ConnectivitySignal.LOST::equals)
                                .isPresent();
        return outdated
                ? Optional.of(device.connectivity())
                : ConnectivityRules.decide(device.connectivity(), signal);
    }

    private static Ruling accepted(
            StoredDevice before, StatusReport report, Connectivity to, Moment moment) {
        Device was = before.device();
        Device said =
                was.reported(moment.seenAt(), report.firmwareVersion(), report.batteryPercent());
        Device after = to == was.connectivity() ? said : said.connected(to, moment.now());
        Instant awaited = later(before.awaitedSince(), moment.seenAt());
        return new Ruling(
                new StoredDevice(after, before.told(), moment.at(), awaited),
                ReportOutcome.of(
                        was.serial(),
                        after.version() == was.version() ? Outcome.UNCHANGED : Outcome.ACCEPTED));
    }

    private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }

    /// @param at of when the report is
    /// @param seenAt the same if the device itself was heard
    private record Moment(Instant at, @Nullable Instant seenAt, Instant now) {}

    private static @Nullable ConnectivitySignal signal(@Nullable Connectivity reported) {
        if (reported == null) {
            return ConnectivitySignal.SEEN;
        }
        return switch (reported) {
            case ONLINE -> ConnectivitySignal.SEEN;
            case STALE -> ConnectivitySignal.MISSED;
            case OFFLINE -> ConnectivitySignal.LOST;
            case UNPROVISIONED, MAINTENANCE, DECOMMISSIONED -> null;
        };
    }

    private static Ruling refused(StoredDevice device, Code code, String message) {
        return new Ruling(device, ReportOutcome.refused(device.device().serial(), code, message));
    }
}
