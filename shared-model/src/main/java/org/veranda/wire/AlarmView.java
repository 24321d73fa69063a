package org.veranda.wire;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;
import org.veranda.model.alarm.AlarmId;
import org.veranda.model.alarm.AlarmPhase;
import org.veranda.model.alarm.AlarmState;
import org.veranda.model.alarm.AlarmStatus;
import org.veranda.model.alarm.OutOfService;
import org.veranda.model.alarm.Severity;
import org.veranda.model.alarm.Shelving;
import org.veranda.model.alarm.Suppressed;
import org.veranda.model.alarm.Suppression;
import org.veranda.model.device.DeviceId;
import org.veranda.model.identity.TenantId;
import org.veranda.model.room.LocationId;
import org.veranda.model.room.RoomId;

import java.time.Instant;
import java.util.List;

/// An alarm as clients of its tenant see it. The first thirteen keys are what old clients know.
///
/// @param severity the worst since the occurrence began
/// @param message the title once more, or else the description
/// @param raisedAt when the occurrence began
/// @param createdAt when the record was made
/// @param occurrence acknowledge this one
/// @param phase the state of ISA-18.2 that follows from the rest
/// @param currentSeverity what it is now
/// @param parentId the alarm that is taken for its cause
/// @param children how many alarms are taken for its consequences, and are not told one by one
/// @param comments how many there are
/// @param escalated how many times it went to the next in line, because nobody acknowledged it
/// @param changedAt the last change of any kind
public record AlarmView(
        AlarmId id,
        TenantId tenantId,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable DeviceId deviceId,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String deviceSerial,
        Severity severity,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String message,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String title,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String description,
        AlarmStatus status,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable String category,
        String alarmType,
        Instant raisedAt,
        Instant createdAt,
        long occurrence,
        long count,
        @Nullable RoomId roomId,
        @Nullable LocationId locationId,
        AlarmPhase phase,
        boolean active,
        boolean acknowledged,
        boolean latched,
        Suppression suppression,
        @Nullable Shelving shelving,
        List<Suppressed> suppressed,
        @Nullable OutOfService outOfService,
        Severity currentSeverity,
        @Nullable AlarmPerson acknowledgedBy,
        @Nullable AlarmPerson assignee,
        @Nullable AlarmId parentId,
        int children,
        long comments,
        int escalated,
        Instant changedAt,
        long version)
        implements Current {

    public AlarmView {
        suppressed = List.copyOf(suppressed);
    }

    /// What people of other tenants are told of it: nothing of where it is, and nothing that people wrote or did.
    public AlarmView forStrangers() {
        return new AlarmView(
                id,
                tenantId,
                deviceId,
                deviceSerial,
                severity,
                null,
                null,
                null,
                status,
                category,
                alarmType,
                raisedAt,
                createdAt,
                occurrence,
                count,
                null,
                null,
                phase,
                active,
                acknowledged,
                latched,
                suppression,
                null,
                List.of(),
                null,
                currentSeverity,
                null,
                null,
                null,
                0,
                0,
                0,
                changedAt,
                version);
    }

    /// The state to which the rules apply; delays are the server's own affair.
    public AlarmState state() {
        return new AlarmState(
                severity,
                currentSeverity,
                active,
                acknowledged,
                latched,
                occurrence,
                count,
                null,
                shelving,
                suppressed,
                outOfService,
                assignee == null ? null : assignee.id(),
                comments,
                version);
    }
}
