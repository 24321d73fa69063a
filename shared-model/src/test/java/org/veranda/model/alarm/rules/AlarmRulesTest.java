package org.veranda.model.alarm.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.veranda.model.Decision;
import org.veranda.model.FailingClause;
import org.veranda.model.Refusal;
import org.veranda.model.RefusalCode;
import org.veranda.model.alarm.AlarmCommand;
import org.veranda.model.alarm.AlarmState;
import org.veranda.model.alarm.Severity;
import org.veranda.model.alarm.SuppressionCause;
import org.veranda.model.identity.Role;
import org.veranda.model.identity.Staff;
import org.veranda.model.identity.UserId;
import org.veranda.model.room.Occupancy;

import java.time.Duration;
import java.util.List;
import java.util.Map;

class AlarmRulesTest {

    private final AlarmScene scene = new AlarmScene(Map.of());

    @Test
    void aRefusalSaysWhyAndWhatIsPossibleInstead() {
        AlarmState unacknowledged = scene.alarm("B");

        Refusal refusal =
                refusal(unacknowledged, new AlarmCommand.Acknowledge(2), by(Role.MANAGER));

        assertThat(refusal.code()).isEqualTo(RefusalCode.STALE_OCCURRENCE);
        assertThat(refusal.code().conflict()).isTrue();
        assertThat(refusal.from()).isEqualTo("unacknowledged");
        assertThat(refusal.failing())
                .containsExactly(new FailingClause("occurrence", "seen 2, now 3"));
        assertThat(refusal.allowed()).contains("acknowledge", "shelve", "comment");
    }

    @Test
    void housekeepersCommentAndNothingElse() {
        AlarmContext housekeeper = by(Role.HOUSEKEEPER);

        assertThat(AlarmRules.legal(scene.alarm("B"), housekeeper)).containsExactly("comment");
        assertThat(refusal(scene.alarm("B"), new AlarmCommand.Acknowledge(3), housekeeper).code())
                .isEqualTo(RefusalCode.NOT_PERMITTED);
    }

    @Test
    void onlyWhoTendsDevicesTakesAlarmsOutOfService() {
        AlarmCommand command = new AlarmCommand.OutOfService("Spare part");

        assertThat(refusal(scene.alarm("B"), command, by(Role.FRONT_DESK)).code())
                .isEqualTo(RefusalCode.NOT_PERMITTED);
        assertThat(AlarmRules.decide(scene.alarm("B"), command, by(Role.MAINTENANCE)).refused())
                .isFalse();
    }

    @Test
    void whatBecameCriticalUnderAShelfSoundsAgain() {
        AlarmState shelved = scene.alarm("G");
        AlarmCommand worse = new AlarmCommand.Reassess(Severity.CRITICAL);

        AlarmState after =
                AlarmRules.decide(shelved, worse, by(Role.MANAGER))
                        .orElseThrow(_ -> new IllegalStateException());

        assertThat(after.phase().letter()).isEqualTo("B");
        assertThat(after.acknowledged()).isFalse();
    }

    @Test
    void theInstallationSetsHowLongAnAlarmMayBeShelved() {
        ShelvingLimits strict = ShelvingLimits.USUAL.with(Severity.MINOR, Duration.ofMinutes(5));
        AlarmContext context = scene.context();
        AlarmContext stricter =
                new AlarmContext(context.kind(), strict, context.by(), context.now(), null);
        AlarmCommand shelve =
                new AlarmCommand.Shelve(AlarmScene.NOON.plusSeconds(301), "Known fault");

        assertThat(AlarmRules.decide(scene.alarm("B"), shelve, context).refused()).isFalse();
        assertThat(refusal(scene.alarm("B"), shelve, stricter).code())
                .isEqualTo(RefusalCode.TOO_LONG);
    }

    @Test
    void theRoomDecidesAboutSeverityOnlyWhereTheKindSaysSo() {
        AlarmKind offline = AlarmKinds.of(AlarmKind.GATEWAY_OFFLINE);
        AlarmKind battery = AlarmKinds.of("lock_battery_low");

        assertThat(offline.in(Occupancy.OCCUPIED, Severity.MINOR)).isEqualTo(Severity.MAJOR);
        assertThat(offline.in(Occupancy.OCCUPIED, Severity.CRITICAL)).isEqualTo(Severity.CRITICAL);
        assertThat(offline.in(Occupancy.VACANT, Severity.CRITICAL)).isEqualTo(Severity.MINOR);
        assertThat(offline.in(Occupancy.VACANT, Severity.WARNING)).isEqualTo(Severity.WARNING);
        assertThat(offline.in(null, Severity.CRITICAL)).isEqualTo(Severity.CRITICAL);
        assertThat(battery.in(Occupancy.OCCUPIED, null)).isEqualTo(Severity.MINOR);
    }

    @Test
    void aBuildingsSwitchIsCriticalWhoeverIsInItsRoom() {
        AlarmKind kind = AlarmKinds.of(AlarmKind.SWITCH_OFFLINE);

        assertThat(kind.in(Occupancy.VACANT, null)).isEqualTo(Severity.CRITICAL);
        assertThat(kind.onDelay()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void whoLookedAfterWhatIsOverDoesNotHaveWhatBeginsAnew() {
        UserId rui = new UserId(5);
        AlarmState over = done(scene.alarm("A"), new AlarmCommand.Assign(rui));
        AlarmState returned = done(scene.alarm("D"), new AlarmCommand.Assign(rui));

        assertThat(over.assignee()).isEqualTo(rui);
        assertThat(done(over, scene.command("raise")).assignee()).isNull();
        assertThat(done(returned, scene.command("raise")).assignee()).isEqualTo(rui);
    }

    @Test
    void whatNeverBeganIsHiddenFromNobody() {
        AlarmContext house =
                new AlarmContext(
                        AlarmKinds.of(AlarmKind.OFFLINE),
                        scene.context().limits(),
                        Staff.HOUSE,
                        AlarmScene.NOON,
                        null);
        AlarmState pending =
                AlarmRules.decide(AlarmState.NONE, scene.command("raise"), house)
                        .orElseThrow(_ -> new IllegalStateException());
        AlarmCommand blocked = new AlarmCommand.Suppress(SuppressionCause.ROOM_OOO, null, null);
        AlarmState hidden =
                AlarmRules.decide(pending, blocked, house)
                        .orElseThrow(_ -> new IllegalStateException());

        assertThat(hidden.suppressedFor(SuppressionCause.ROOM_OOO)).isTrue();
        assertThat(hidden.phase().letter()).isEqualTo("A");
    }

    private AlarmState done(AlarmState alarm, AlarmCommand command) {
        return AlarmRules.decide(alarm, command, scene.context())
                .orElseThrow(_ -> new IllegalStateException());
    }

    @Test
    void whatEndangersGuestsIsNeverHidden() {
        List<String> never =
                AlarmKinds.known().stream()
                        .filter(AlarmKind::neverHidden)
                        .map(AlarmKind::type)
                        .toList();

        assertThat(never)
                .containsExactlyInAnyOrder(
                        "panic_button",
                        "water_leak",
                        "fire",
                        "smoke",
                        "fire_panel",
                        "gas",
                        "intrusion");
    }

    private static Refusal refusal(AlarmState alarm, AlarmCommand command, AlarmContext context) {
        Decision<AlarmState> decision = AlarmRules.decide(alarm, command, context);
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        return ((Decision.Refused<AlarmState>) decision).refusal();
    }

    private AlarmContext by(Role role) {
        AlarmContext context = scene.context();
        return new AlarmContext(
                context.kind(),
                context.limits(),
                new Staff(new UserId(4), role.wire(), role.permissions()),
                context.now(),
                null);
    }
}
