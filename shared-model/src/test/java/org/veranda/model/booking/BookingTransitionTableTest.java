package org.veranda.model.booking;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.veranda.model.CommandNames;
import org.veranda.model.Decision;
import org.veranda.model.Refusal;
import org.veranda.model.RuleOverride;
import org.veranda.model.booking.BookingTable.Row;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class BookingTransitionTableTest {

    private static final RuleOverride OVERRIDE = new RuleOverride("The guest insists");

    static Stream<Row> openings() {
        return BookingTable.rows().stream().filter(Row::opens);
    }

    static Stream<Row> continuings() {
        return BookingTable.rows().stream().filter(row -> !row.opens());
    }

    @ParameterizedTest
    @MethodSource("openings")
    void beginsBookingsAsTheTableSays(Row row) {
        assertThat(opened(row, null)).as("outcome").isEqualTo(row.outcome());
        assertThat(opened(row, OVERRIDE)).as("with override").isEqualTo(row.override());
    }

    @ParameterizedTest
    @MethodSource("continuings")
    void doesWhatTheTableSays(Row row) {
        BookingScene scene = new BookingScene(row.settings());
        Booking booking = scene.booking(BookingStatus.of(row.from()));
        BookingCommand.Continuing command = scene.continuing(row.command());

        Decision<Booking> plain = BookingRules.decide(booking, command, scene.context(null));
        Decision<Booking> overridden =
                BookingRules.decide(booking, command, scene.context(OVERRIDE));
        Decision<Booking> accepted = plain.refused() ? overridden : plain;
        Booking after =
                accepted.refused()
                        ? booking
                        : accepted.orElseThrow(_ -> new IllegalStateException());

        assertThat(outcome(booking, plain)).as("outcome").isEqualTo(row.outcome());
        assertThat(outcome(booking, overridden)).as("with override").isEqualTo(row.override());
        assertThat(differences(booking, after)).as("changes").isEqualTo(row.changes());
        assertThat(after.version())
                .isEqualTo(after.equals(booking) ? booking.version() : booking.version() + 1);
    }

    @Test
    void coversEveryCommandFromEveryState() {
        Set<String> states =
                Arrays.stream(BookingStatus.values())
                        .map(BookingStatus::wire)
                        .collect(Collectors.toSet());

        continuings()
                .collect(
                        Collectors.groupingBy(
                                row -> row.command() + " " + row.variant(),
                                Collectors.mapping(Row::from, Collectors.toList())))
                .forEach((variant, from) ->
                        assertThat(from).as(variant).containsExactlyInAnyOrderElementsOf(states));
        assertThat(openings().map(Row::command).collect(Collectors.toSet()))
                .isEqualTo(names(BookingCommand.Opening.class));
        assertThat(continuings().map(Row::command).collect(Collectors.toSet()))
                .isEqualTo(names(BookingCommand.Continuing.class));
    }

    private static String opened(Row row, @Nullable RuleOverride override) {
        BookingScene scene = new BookingScene(row.settings());
        return switch (BookingRules.open(
                BookingScene.COSTA, scene.opening(row.command()), scene.context(override))) {
            case Decision.Changed<Booking>(Booking after) -> after.status().wire();
            case Decision.Unchanged<Booking> _ -> "=";
            case Decision.Refused<Booking>(Refusal refusal) -> refusal.code().name();
        };
    }

    private static String outcome(Booking before, Decision<Booking> decision) {
        return switch (decision) {
            case Decision.Changed<Booking>(Booking after) ->
                    after.status() == before.status() ? "=" : after.status().wire();
            case Decision.Unchanged<Booking> _ -> "=";
            case Decision.Refused<Booking>(Refusal refusal) -> refusal.code().name();
        };
    }

    private static String differences(Booking before, Booking after) {
        TreeSet<String> words = new TreeSet<>();
        if (!String.valueOf(after.room()).equals(String.valueOf(before.room()))) {
            words.add("room=" + (after.room() == null ? "none" : after.room()));
        }
        words.addAll(moved("arrival", before.arrival(), after.arrival()));
        words.addAll(moved("departure", before.departure(), after.departure()));
        words.addAll(mark("queued", before.queued() != null, after.queued() != null));
        words.addAll(mark("advance", before.advanceCheckedIn(), after.advanceCheckedIn()));
        words.addAll(mark("stayed", before.stayedFrom() != null, after.stayedFrom() != null));
        return words.isEmpty() ? "nothing" : String.join(" ", words);
    }

    private static List<String> moved(String name, Object before, Object after) {
        return before.equals(after) ? List.of() : List.of(name);
    }

    private static List<String> mark(String name, boolean before, boolean after) {
        return before == after ? List.of() : List.of(name + (after ? "+" : "-"));
    }

    private static Set<String> names(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                .map(CommandNames::of)
                .collect(Collectors.toSet());
    }
}
