package org.veranda.model.room.rules;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

import org.veranda.model.Decision;
import org.veranda.model.FailingClause;
import org.veranda.model.Refusal;
import org.veranda.model.identity.Role;
import org.veranda.model.room.Room;
import org.veranda.model.room.RoomCommand;

import java.util.List;

class RoomInvariantsTest {

    @Provide
    Arbitrary<List<Step>> days() {
        return step().list().ofMinSize(20).ofMaxSize(80);
    }

    @Provide
    Arbitrary<Step> step() {
        Arbitrary<Role> roles =
                Arbitraries.frequencyOf(
                        Tuple.of(4, Arbitraries.just(Role.MANAGER)),
                        Tuple.of(1, Arbitraries.of(Role.class)));
        return Combinators.combine(
                        Arbitraries.integers().between(0, Step.KINDS - 1),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 4),
                        roles,
                        Arbitraries.of(true, false))
                .as(Step::new);
    }

    @Property(tries = 600)
    void hold(@ForAll("days") List<Step> days, @ForAll boolean strict) {
        Hotel hotel = new Hotel(strict);
        for (Step step : days) {
            Room before = hotel.room();
            int written = hotel.audit().size();
            step.in(hotel);
            Invariants.check(hotel, before, written);
        }
    }

    @Property(tries = 300)
    void givingADirectCommandAgainChangesNothing(
            @ForAll("days") List<Step> days, @ForAll("step") Step last) {
        Hotel hotel = new Hotel(false);
        days.forEach(step -> step.in(hotel));

        last.command(hotel)
                .filter(RoomCommand.Direct.class::isInstance)
                .ifPresent(command -> {
                    hotel.give(command, last.by(), last.override());
                    Decision<Room> again = hotel.give(command, last.by(), last.override());

                    assertThat(again).isNotInstanceOf(Decision.Changed.class);
                });
    }

    @Property(tries = 300)
    void aRefusalNamesCodeAndClausesAndWhatIsReallyAllowed(
            @ForAll("days") List<Step> days, @ForAll("step") Step last) {
        Hotel hotel = new Hotel(true);
        days.forEach(step -> step.in(hotel));
        RoomContext context = hotel.context(last.by(), null);

        last.command(hotel)
                .map(command -> RoomRules.decide(hotel.room(), command, context))
                .filter(Decision.Refused.class::isInstance)
                .ifPresent(decision -> check(decision, hotel.room(), context));
    }

    private static void check(Decision<Room> decision, Room room, RoomContext context) {
        Refusal refusal = ((Decision.Refused<Room>) decision).refusal();
        assertThat(refusal.failing()).isNotEmpty();
        assertThat(refusal.failing()).extracting(FailingClause::clause).noneMatch(String::isBlank);
        assertThat(refusal.failing()).extracting(FailingClause::detail).noneMatch(String::isBlank);
        assertThat(refusal.message()).contains(refusal.code().reason());
        assertThat(refusal.from()).isEqualTo(room.code().wire());
        assertThat(refusal.allowed())
                .allSatisfy(name ->
                        assertThat(LegalCommands.typical(room, context))
                                .filteredOn(typical -> typical.command().equals(name))
                                .anyMatch(typical ->
                                        !RoomRules.decide(room, typical, context).refused()));
    }
}
