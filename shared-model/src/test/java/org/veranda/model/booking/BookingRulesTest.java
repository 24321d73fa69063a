package org.veranda.model.booking;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.veranda.model.Decision;
import org.veranda.model.FailingClause;
import org.veranda.model.Refusal;
import org.veranda.model.RefusalCode;
import org.veranda.model.RuleOverride;
import org.veranda.model.identity.Role;
import org.veranda.model.identity.Staff;
import org.veranda.model.identity.UserId;

import java.util.Map;

class BookingRulesTest {

    private final BookingScene scene = new BookingScene(Map.of());
    private final Booking reserved = scene.booking(BookingStatus.RESERVED);
    private final Booking inHouse = scene.booking(BookingStatus.IN_HOUSE);

    @Test
    void aRefusalSaysWhyAndWhatIsPossibleInstead() {
        Decision<Booking> decision =
                BookingRules.decide(
                        inHouse, new BookingCommand.Cancel("Changed plans"), scene.context(null));

        assertThat(decision)
                .isInstanceOfSatisfying(
                        Decision.Refused.class,
                        refused -> {
                            Refusal refusal = refused.refusal();
                            assertThat(refusal.code()).isEqualTo(RefusalCode.IN_HOUSE);
                            assertThat(refusal.from()).isEqualTo("checked-in");
                            assertThat(refusal.failing())
                                    .containsExactly(new FailingClause("status", "checked-in"));
                            assertThat(refusal.allowed())
                                    .contains("reverse_check_in", "check_out", "move");
                        });
    }

    @Test
    void offersWhatWouldChangeSomething() {
        assertThat(BookingRules.legal(reserved, scene.context(null)))
                .contains("check_in", "assign", "unassign", "queue", "cancel")
                .doesNotContain("confirm", "check_out", "unqueue", "no_show");
        assertThat(BookingRules.legal(inHouse, scene.context(null)))
                .contains("check_out", "move", "swap", "extend", "shorten")
                .doesNotContain("check_in", "assign", "cancel");
    }

    @Test
    void housekeepersDoNotCheckIn() {
        assertThat(code(by(Role.HOUSEKEEPER, null))).isEqualTo(RefusalCode.NOT_PERMITTED);
        assertThat(BookingRules.legal(reserved, by(Role.HOUSEKEEPER, null))).isEmpty();
    }

    @Test
    void theDeskDoesNotOverride() {
        BookingContext context = by(Role.FRONT_DESK, new RuleOverride("The guest insists"));
        Booking early = new BookingScene(Map.of("arrival", "1")).booking(BookingStatus.RESERVED);

        assertThat(code(BookingRules.decide(early, new BookingCommand.CheckIn(), context)))
                .isEqualTo(RefusalCode.NOT_PERMITTED);
    }

    private RefusalCode code(BookingContext context) {
        return code(BookingRules.decide(reserved, new BookingCommand.CheckIn(), context));
    }

    private static RefusalCode code(Decision<Booking> decision) {
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        return ((Decision.Refused<Booking>) decision).refusal().code();
    }

    private BookingContext by(Role role, @Nullable RuleOverride override) {
        BookingContext context = scene.context(override);
        return new BookingContext(
                context.property(),
                new Staff(new UserId(4), role.wire(), role.permissions()),
                context.now(),
                override,
                true,
                true,
                context.target());
    }
}
