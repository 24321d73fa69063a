package org.veranda.desktop.rooms.screens;

import org.jspecify.annotations.Nullable;
import org.veranda.model.alarm.AlarmId;
import org.veranda.model.alarm.AlarmState;
import org.veranda.model.alarm.Severity;
import org.veranda.model.device.DeviceId;
import org.veranda.model.identity.TenantId;
import org.veranda.model.identity.UserId;
import org.veranda.model.room.RoomId;
import org.veranda.wire.AlarmPerson;
import org.veranda.wire.AlarmView;

import java.time.Instant;
import java.util.List;

/// An alarm in the making: set what matters, the rest is usual.
public final class AlarmSketch {

    public final long id;
    public Severity severity;
    public String type;
    public @Nullable String title;
    public @Nullable String description;
    public @Nullable RoomId room;
    public @Nullable String serial;
    public @Nullable AlarmPerson assignee;
    public Instant raised = RoomSketch.NOW.minusSeconds(240);
    public long count = 1;
    public int children;
    public @Nullable AlarmId parent;
    public int escalated;
    private AlarmState state;

    public AlarmSketch(long id, Severity severity, String type) {
        this.id = id;
        this.severity = severity;
        this.type = type;
        state =
                new AlarmState(
                        severity, severity, true, false, false, 1, 1, null, null, List.of(), null,
                        null, 0, 1);
    }

    public AlarmSketch in(RoomSketch where) {
        room = where.roomId();
        return this;
    }

    public AlarmSketch titled(String what) {
        title = what;
        return this;
    }

    /// So many minutes ago.
    public AlarmSketch ago(long minutes) {
        raised = RoomSketch.NOW.minusSeconds(60 * minutes);
        return this;
    }

    /// What has become of it.
    public AlarmSketch is(AlarmState now) {
        state = now;
        return this;
    }

    public AlarmState state() {
        return state;
    }

    /// It began again.
    public AlarmSketch again() {
        state =
                new AlarmState(
                        state.severity(),
                        state.current(),
                        true,
                        false,
                        false,
                        state.occurrence() + 1,
                        state.count() + 1,
                        null,
                        null,
                        List.of(),
                        null,
                        state.assignee(),
                        state.comments(),
                        state.version() + 1);
        count++;
        return this;
    }

    /// Somebody looks after it.
    public AlarmSketch by(long user, String name) {
        assignee = new AlarmPerson(new UserId(user), name);
        return this;
    }

    /// The alarm as the server would tell it.
    public AlarmView view() {
        return new AlarmView(
                new AlarmId(id),
                new TenantId(1),
                serial == null ? null : new DeviceId(id),
                serial,
                state.severity(),
                title == null ? description : title,
                title,
                description,
                state.status(),
                null,
                type,
                raised,
                raised,
                state.occurrence(),
                count,
                room,
                null,
                state.phase(),
                state.active(),
                state.acknowledged(),
                state.latched(),
                state.suppression(),
                state.shelving(),
                state.suppressed(),
                state.outOfService(),
                state.current(),
                state.acknowledged() && state.active()
                        ? new AlarmPerson(new UserId(4), "Inês Carvalho")
                        : null,
                assignee,
                parent,
                children,
                state.comments(),
                escalated,
                raised.plusSeconds(30 * state.version()),
                state.version());
    }
}
