package org.veranda.model.room.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.veranda.model.CommandNames;
import org.veranda.model.Decision;
import org.veranda.model.Refusal;
import org.veranda.model.RuleOverride;
import org.veranda.model.room.DisplayCode;
import org.veranda.model.room.Room;
import org.veranda.model.room.RoomCommand;
import org.veranda.model.room.rules.TransitionTable.Row;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class RoomTransitionTableTest {

    private static final RuleOverride OVERRIDE = new RuleOverride("The guest insists");

    static Stream<Row> rows() {
        return TransitionTable.rows().stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void doesWhatTheTableSays(Row row) {
        Scene scene = new Scene(row.column(), row.settings());
        Room room = scene.room();
        RoomCommand command = new Commands(row.settings(), room).named(row.command());

        Decision<Room> plain = decide(room, command, scene, null);
        Decision<Room> overridden = decide(room, command, scene, OVERRIDE);
        boolean goesAhead = !plain.refused();
        Decision<Room> accepted = goesAhead ? plain : overridden;
        Room after =
                accepted.refused() ? room : accepted.orElseThrow(_ -> new IllegalStateException());

        assertThat(room.code()).isEqualTo(row.column());
        assertThat(outcome(room, plain)).as("outcome").isEqualTo(row.outcome());
        assertThat(outcome(room, overridden)).as("with override").isEqualTo(row.override());
        assertThat("+" + (after.dirtyEpoch() - room.dirtyEpoch())).isEqualTo(row.epoch());
        assertThat(Differences.between(room, after)).as("changes").isEqualTo(row.changes());
        assertThat(effects(room, command, scene, goesAhead)).isEqualTo(row.effects());
    }

    @Test
    void coversEveryCommandFromEveryColumn() {
        Set<String> columns =
                Arrays.stream(DisplayCode.values())
                        .map(DisplayCode::wire)
                        .collect(Collectors.toSet());

        rows().collect(
                        Collectors.groupingBy(
                                row -> row.command() + " " + row.variant(),
                                Collectors.mapping(Row::from, Collectors.toList())))
                .forEach((variant, from) ->
                        assertThat(from).as(variant).containsExactlyInAnyOrderElementsOf(columns));
        assertThat(rows().map(Row::command).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(
                        commands(RoomCommand.class).collect(Collectors.toSet()));
    }

    @Test
    void leavesNoCellUnwritten() {
        assertThat(rows())
                .allSatisfy(row ->
                        assertThat(
                                        List.of(
                                                row.variant(),
                                                row.outcome(),
                                                row.epoch(),
                                                row.override(),
                                                row.changes(),
                                                row.effects(),
                                                row.note()))
                                .noneMatch(String::isBlank)
                                .doesNotContain("–", "-", "same", "as above", "✖"));
    }

    private static Decision<Room> decide(
            Room room, RoomCommand command, Scene scene, @Nullable RuleOverride override) {
        return RoomRules.decide(room, command, scene.context(override));
    }

    private static String outcome(Room room, Decision<Room> decision) {
        return switch (decision) {
            case Decision.Changed<Room>(Room after) ->
                    after.code() == room.code() ? "=" : after.code().wire();
            case Decision.Unchanged<Room> _ -> "=";
            case Decision.Refused<Room>(Refusal refusal) -> refusal.code().name();
        };
    }

    private static String effects(Room room, RoomCommand command, Scene scene, boolean goesAhead) {
        RoomContext context = scene.context(goesAhead ? null : OVERRIDE);
        String effects =
                RoomRules.effects(room, command, context).stream()
                        .map(RoomEffect::wire)
                        .collect(Collectors.toCollection(TreeSet::new))
                        .stream()
                        .collect(Collectors.joining(" "));
        return effects.isEmpty() ? "nothing" : effects;
    }

    private static Stream<String> commands(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses())
                        .flatMap(RoomTransitionTableTest::commands)
                : Stream.of(CommandNames.of(type));
    }
}
