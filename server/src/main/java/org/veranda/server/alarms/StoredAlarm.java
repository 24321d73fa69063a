package org.veranda.server.alarms;

import org.jspecify.annotations.Nullable;
import org.veranda.model.alarm.AlarmId;
import org.veranda.model.alarm.AlarmPhase;
import org.veranda.model.alarm.AlarmState;
import org.veranda.model.alarm.Severity;
import org.veranda.model.alarm.rules.AlarmKinds;
import org.veranda.model.identity.TenantId;
import org.veranda.wire.AlarmView;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;

/// An alarm's record.
///
/// @param reported the severity before the room was looked at
/// @param raisedAt when the occurrence began
/// @param announced the newest occurrence that people were alarmed about
record StoredAlarm(
        AlarmId id,
        AlarmSource source,
        String type,
        AlarmWords words,
        Severity reported,
        AlarmState state,
        Instant raisedAt,
        Instant createdAt,
        Instant changedAt,
        AlarmCare care,
        AlarmGroup group,
        long announced) {

    public AlarmKey key() {
        return new AlarmKey(source.originator(), type);
    }

    public StoredAlarm with(AlarmState now, Instant at) {
        return new StoredAlarm(
                id, source, type, words, reported, now, raisedAt, createdAt, at, care, group,
                announced);
    }

    public StoredAlarm with(AlarmCare now) {
        return new StoredAlarm(
                id, source, type, words, reported, state, raisedAt, createdAt, changedAt, now,
                group, announced);
    }

    public StoredAlarm with(AlarmGroup now) {
        return new StoredAlarm(
                id, source, type, words, reported, state, raisedAt, createdAt, changedAt, care, now,
                announced);
    }

    /// What it is about is somewhere else now.
    public StoredAlarm at(AlarmSource now) {
        return new StoredAlarm(
                id, now, type, words, reported, state, raisedAt, createdAt, changedAt, care, group,
                announced);
    }

    /// People are alarmed about its newest occurrence.
    public StoredAlarm asAnnounced() {
        return new StoredAlarm(
                id,
                source,
                type,
                words,
                reported,
                state,
                raisedAt,
                createdAt,
                changedAt,
                care,
                group,
                state.occurrence());
    }

    /// As it was raised last.
    public StoredAlarm raised(AlarmWords said, Severity as, Instant at) {
        return new StoredAlarm(
                id, source, type, said, as, state, at, createdAt, changedAt, care, group,
                announced);
    }

    /// Whether no guest is given its room: hidden or not, as long as somebody has to look after it.
    public boolean blocksRoom() {
        return state.occurrence() > 0
                && state.underneath() != AlarmPhase.NORMAL
                && AlarmKinds.of(type).blocksRoom();
    }

    /// The first moment at which time alone changes it.
    @Nullable Instant due() {
        return Stream.concat(
                        Stream.of(
                                        state.delay() == null ? null : state.delay().due(),
                                        state.shelving() == null ? null : state.shelving().until(),
                                        care.escalatesAt(),
                                        group.recountAt())
                                .filter(Objects::nonNull),
                        state.suppressed().stream()
                                .map(each -> each.until())
                                .filter(Objects::nonNull))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    public AlarmView view(TenantId tenant) {
        return new AlarmView(
                id,
                tenant,
                source.device(),
                source.serial(),
                state.severity(),
                words.message(),
                words.title(),
                words.description(),
                state.status(),
                words.category(),
                type,
                raisedAt,
                createdAt,
                state.occurrence(),
                state.count(),
                source.room(),
                source.location(),
                state.phase(),
                state.active(),
                state.acknowledged(),
                state.latched(),
                state.suppression(),
                state.shelving(),
                state.suppressed(),
                state.outOfService(),
                state.current(),
                care.acknowledgedBy(),
                care.assignee(),
                group.parent(),
                group.children(),
                state.comments(),
                care.escalated(),
                changedAt,
                state.version());
    }
}
