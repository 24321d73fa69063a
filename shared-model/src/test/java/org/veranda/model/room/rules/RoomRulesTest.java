package org.veranda.model.room.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.veranda.model.Decision;
import org.veranda.model.FailingClause;
import org.veranda.model.Refusal;
import org.veranda.model.RefusalCode;
import org.veranda.model.RuleOverride;
import org.veranda.model.room.DisplayCode;
import org.veranda.model.room.Room;
import org.veranda.model.room.RoomCommand;

import java.util.Map;
import java.util.UUID;

class RoomRulesTest {

    private static final RuleOverride INSISTS = new RuleOverride("The guest insists");
    private static final RoomCommand CHECK_IN = new RoomCommand.CheckIn(Scene.GUEST, 2, false);

    @Test
    void refusesACleanThatIsOlderThanTheNextGuest() {
        Refusal refusal = refusal(DisplayCode.VD, Map.of(), new RoomCommand.MarkClean(6), null);

        assertThat(refusal.code()).isEqualTo(RefusalCode.STALE_CLEAN);
        assertThat(refusal.code().conflict()).isTrue();
        assertThat(refusal.message())
                .isEqualTo("Cannot mark clean room 1: the room became dirty again since");
        assertThat(refusal.failing())
                .containsExactly(
                        new FailingClause(
                                "dirty_epoch", "seen 6, now 7, since 2026-07-14T11:00:00Z"));
        assertThat(refusal.allowed()).contains("start_clean", "mark_clean", "block_begin");
    }

    @Test
    void namesEveryClauseThatKeepsARoomFromAGuest() {
        Map<String, String> settings =
                Map.of("inside", "yes", "hold", "other", "alarm", "leak", "observed", "occupied:1");

        Refusal refusal = refusal(DisplayCode.VD, settings, CHECK_IN, null);

        assertThat(refusal.failing())
                .containsExactly(
                        new FailingClause("condition", "dirty"),
                        new FailingClause("discrepancy", "sleep"),
                        new FailingClause("attendant_inside", "Ana"),
                        new FailingClause("hold", "kept for booking 502"),
                        new FailingClause("alarm", "leak"));
    }

    @Test
    void lettingAGuestInAgainstTheRulesTakesThePermission() {
        Map<String, String> desk = Map.of("by", "FRONT_DESK");

        Refusal refusal = refusal(DisplayCode.VD, desk, CHECK_IN, INSISTS);

        assertThat(refusal.code()).isEqualTo(RefusalCode.NOT_PERMITTED);
        assertThat(refusal.failing())
                .containsExactly(new FailingClause("permission", "override-stay-rules"));
    }

    @Test
    void anOverrideTakesAReason() {
        Refusal refusal = refusal(DisplayCode.VD, Map.of(), CHECK_IN, new RuleOverride(" "));

        assertThat(refusal.code()).isEqualTo(RefusalCode.REASON_REQUIRED);
    }

    @Test
    void housekeepersDoNotInspect() {
        Map<String, String> housekeeper = Map.of("by", "HOUSEKEEPER");

        Refusal refusal =
                refusal(DisplayCode.VC, housekeeper, new RoomCommand.InspectPass(7), null);

        assertThat(refusal.code()).isEqualTo(RefusalCode.NOT_PERMITTED);
        assertThat(refusal.allowed()).contains("mark_dirty").doesNotContain("inspect_pass");
    }

    @Test
    void aChangeRaisesTheVersionAndSaysSinceWhenItShows() {
        Scene scene = new Scene(DisplayCode.VC, Map.of());
        Room room = scene.room();

        Room noted = decide(scene, new RoomCommand.Note("Cot")).orElseThrow(_ -> failed());
        Room dirty = decide(scene, new RoomCommand.MarkDirty("Shown")).orElseThrow(_ -> failed());

        assertThat(noted.version()).isEqualTo(room.version() + 1);
        assertThat(noted.statusSince()).isEqualTo(room.statusSince());
        assertThat(dirty.statusSince()).isEqualTo(Scene.NOON);
    }

    @Test
    void offersWhatWouldChangeSomething() {
        Scene ready = new Scene(DisplayCode.VI, Map.of("by", "FRONT_DESK"));
        Scene occupied = new Scene(DisplayCode.OD, Map.of("by", "FRONT_DESK"));

        assertThat(RoomRules.legal(ready.room(), ready.context(null)))
                .contains("check_in", "mark_dirty", "hold", "block_begin")
                .doesNotContain("check_out", "mark_clean", "release", "rush", "block_finish");
        assertThat(RoomRules.legal(occupied.room(), occupied.context(null)))
                .contains("check_out", "move_out", "guest_request", "mark_clean", "block_schedule")
                .doesNotContain("check_in", "block_begin", "mark_dirty", "undo");
    }

    @Test
    void undoBringsBackAnInspectionButNotTheEpoch() {
        Scene scene = new Scene(DisplayCode.VI, Map.of());
        Room inspected = scene.room();
        RoomContext context = scene.context(null);
        Room dirty =
                RoomRules.decide(inspected, new RoomCommand.MarkDirty("By mistake"), context)
                        .orElseThrow(_ -> failed());
        UUID command = new UUID(1, 1);
        RoomContext later =
                new RoomContext(
                        context.property(),
                        context.by(),
                        context.now().plusSeconds(9),
                        null,
                        context.stays(),
                        null,
                        context.newBlock(),
                        new RoomChange(command, Scene.ANA, context.now(), inspected, dirty));

        Room back =
                RoomRules.decide(dirty, new RoomCommand.Undo(command), later)
                        .orElseThrow(_ -> failed());

        assertThat(back.code()).isEqualTo(DisplayCode.VI);
        assertThat(back.dirtyEpoch()).isEqualTo(inspected.dirtyEpoch() + 1);
        assertThat(back.version()).isEqualTo(dirty.version() + 1);
    }

    private static Refusal refusal(
            DisplayCode from,
            Map<String, String> settings,
            RoomCommand command,
            @Nullable RuleOverride override) {
        Scene scene = new Scene(from, settings);
        Decision<Room> decision = RoomRules.decide(scene.room(), command, scene.context(override));
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        return ((Decision.Refused<Room>) decision).refusal();
    }

    private static Decision<Room> decide(Scene scene, RoomCommand command) {
        return RoomRules.decide(scene.room(), command, scene.context(null));
    }

    private static IllegalStateException failed() {
        return new IllegalStateException("refused");
    }
}
