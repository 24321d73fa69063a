package org.veranda.desktop.alarms.act;

import javafx.beans.value.ObservableBooleanValue;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.store.RoomEntry;
import org.veranda.desktop.store.Store;
import org.veranda.model.Decision;
import org.veranda.model.alarm.AlarmCommand;
import org.veranda.model.alarm.AlarmState;
import org.veranda.model.alarm.rules.AlarmContext;
import org.veranda.model.alarm.rules.AlarmKinds;
import org.veranda.model.alarm.rules.AlarmRules;
import org.veranda.model.alarm.rules.ShelvingLimits;
import org.veranda.model.identity.Staff;
import org.veranda.model.identity.UserId;
import org.veranda.model.room.Occupancy;
import org.veranda.model.room.RoomId;
import org.veranda.wire.AlarmView;
import org.veranda.wire.MeView;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/// The alarms' rules as this user meets them: what would become of an alarm, before anybody is
/// asked.
public final class AlarmDesk {

    private final Store store;
    private final ObservableBooleanValue reachable;
    private final Supplier<Instant> now;

    /// @param reachable whether there is contact with the server
    public AlarmDesk(Store store, ObservableBooleanValue reachable, Supplier<Instant> now) {
        this.store = store;
        this.reachable = reachable;
        this.now = now;
    }

    public ObservableBooleanValue reachable() {
        return reachable;
    }

    Instant now() {
        return now.get();
    }

    /// Who is signed in; nobody before that.
    Optional<UserId> me() {
        return Optional.ofNullable(store.me().get()).map(MeView::id);
    }

    /// The longest time for which this may be shelved.
    public static Duration longestShelving(AlarmView alarm) {
        return ShelvingLimits.USUAL.of(alarm.severity());
    }

    /// What would become of the alarm by all that the intent does; nothing before sign-in.
    Optional<Decision<AlarmState>> decide(AlarmView alarm, AlarmIntent intent) {
        MeView me = store.me().get();
        if (me == null) {
            return Optional.empty();
        }
        AlarmContext context =
                new AlarmContext(
                        AlarmKinds.of(alarm.alarmType()),
                        ShelvingLimits.USUAL,
                        new Staff(me.id(), me.name(), me.permissions()),
                        now.get(),
                        occupancy(alarm.roomId()));
        AlarmState state = alarm.state();
        for (AlarmCommand command : intent.commands().apply(alarm)) {
            Decision<AlarmState> decision = AlarmRules.decide(state, command, context);
            if (decision instanceof Decision.Refused<AlarmState>) {
                return Optional.of(decision);
            }
            state = decision.orElseThrow(why -> new IllegalStateException(why.message()));
        }
        return Optional.of(
                state.equals(alarm.state())
                        ? new Decision.Unchanged<>(state)
                        : new Decision.Changed<>(state));
    }

    private @Nullable Occupancy occupancy(@Nullable RoomId room) {
        RoomEntry entry = room == null ? null : store.room(room);
        return entry == null ? null : entry.room().get().occupancy();
    }
}
