package org.veranda.desktop.rooms.screens;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.store.Confirmed;
import org.veranda.desktop.store.Store;
import org.veranda.desktop.store.alarm.AlarmHappening;
import org.veranda.desktop.store.alarm.AlarmRecords;
import org.veranda.model.Decision;
import org.veranda.model.Refusal;
import org.veranda.model.alarm.AlarmCommand;
import org.veranda.model.alarm.AlarmId;
import org.veranda.model.alarm.AlarmState;
import org.veranda.model.alarm.rules.AlarmContext;
import org.veranda.model.alarm.rules.AlarmKinds;
import org.veranda.model.alarm.rules.AlarmRules;
import org.veranda.model.alarm.rules.ShelvingLimits;
import org.veranda.model.identity.Role;
import org.veranda.model.identity.Staff;
import org.veranda.model.identity.UserId;
import org.veranda.wire.AlarmPerson;
import org.veranda.wire.AlarmView;
import org.veranda.wire.ColleagueView;
import org.veranda.wire.Command;
import org.veranda.wire.CommandOutcome;
import org.veranda.wire.MeView;
import org.veranda.wire.TenantEvent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// The alarms of the made-up house: decides by the same rules, tells the store.
public final class AlarmHouse implements AlarmRecords {

    private static final List<ColleagueView> STAFF =
            List.of(
                    new ColleagueView(new UserId(4), "Inês Carvalho", Role.FRONT_DESK),
                    new ColleagueView(new UserId(7), "Rui Faria", Role.MAINTENANCE),
                    new ColleagueView(new UserId(8), "Teresa Vaz", Role.MANAGER),
                    new ColleagueView(new UserId(9), "Ana Duarte", Role.HOUSEKEEPER));

    private final Store store;
    private final Instant now;
    private final Map<AlarmId, AlarmSketch> alarms = new LinkedHashMap<>();
    private final List<AlarmHappening> happenings = new ArrayList<>();
    private final List<AlarmView> past = new ArrayList<>();
    private boolean failing;

    AlarmHouse(Store store, Instant now) {
        this.store = store;
        this.now = now;
    }

    /// Knows these from now on.
    public void keep(List<AlarmSketch> all) {
        all.forEach(sketch -> alarms.put(new AlarmId(sketch.id), sketch));
    }

    /// A device tells of this.
    public void raise(AlarmSketch sketch) {
        keep(List.of(sketch));
        tell(new TenantEvent.AlarmCreated(sketch.view()));
    }

    /// Something about it is different now.
    public void change(AlarmSketch sketch) {
        keep(List.of(sketch));
        tell(new TenantEvent.AlarmUpdated(sketch.view()));
    }

    public List<AlarmHappening> happenings() {
        return happenings;
    }

    public List<AlarmView> over() {
        return past;
    }

    /// Answers no question about records.
    public void failRecords() {
        failing = true;
    }

    @Override
    public CompletionStage<List<AlarmHappening>> of(AlarmId alarm) {
        return answer(happenings);
    }

    @Override
    public CompletionStage<List<AlarmView>> past() {
        return answer(past);
    }

    /// Who there is.
    public CompletionStage<List<ColleagueView>> colleagues() {
        return answer(STAFF);
    }

    private <T> CompletionStage<List<T>> answer(List<T> records) {
        return failing
                ? CompletableFuture.failedFuture(new IllegalStateException("no answer"))
                : CompletableFuture.completedFuture(List.copyOf(records));
    }

    CommandOutcome carryOut(Command.OnAlarm command) {
        UUID id = UUID.randomUUID();
        AlarmSketch sketch = Objects.requireNonNull(alarms.get(command.alarmId()));
        return switch (AlarmRules.decide(sketch.state(), command.command(), context(sketch))) {
            case Decision.Changed<AlarmState>(AlarmState after) -> {
                sketch.is(after);
                sketch.assignee = person(after, command.command(), sketch.assignee);
                change(sketch);
                yield new CommandOutcome.Accepted(id, Map.of(), null, List.of());
            }
            case Decision.Unchanged<AlarmState> _ -> new CommandOutcome.AlreadyDone(id);
            case Decision.Refused<AlarmState>(Refusal why) ->
                    CommandOutcome.refused(id, why, sketch.view());
        };
    }

    private static @Nullable AlarmPerson person(
            AlarmState after, AlarmCommand command, @Nullable AlarmPerson before) {
        if (!(command instanceof AlarmCommand.Assign)) {
            return before;
        }
        return STAFF.stream()
                .filter(one -> one.id().equals(after.assignee()))
                .map(one -> new AlarmPerson(one.id(), one.name()))
                .findFirst()
                .orElse(null);
    }

    private AlarmContext context(AlarmSketch sketch) {
        MeView me = Objects.requireNonNull(store.me().get());
        return new AlarmContext(
                AlarmKinds.of(sketch.type),
                ShelvingLimits.USUAL,
                new Staff(me.id(), me.name(), me.permissions()),
                now,
                null);
    }

    private void tell(TenantEvent event) {
        store.apply(List.of(new Confirmed(event, null)));
    }
}
