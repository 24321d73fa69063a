package org.veranda.model.firmware.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.veranda.model.CommandNames;
import org.veranda.model.CsvRows;
import org.veranda.model.CsvRows.Row;
import org.veranda.model.Decision;
import org.veranda.model.Refusal;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class RolloutTransitionTableTest {

    private static final Set<String> BY_ITSELF = Set.of("time", "counted", "withdrawn");

    static Stream<Row> openings() {
        return rows().filter(row -> row.get("from").equals("none"));
    }

    static Stream<Row> continuings() {
        return rows().filter(row -> !row.get("from").equals("none"));
    }

    private static Stream<Row> rows() {
        return CsvRows.beside(RolloutRules.class, "rollout-transitions.csv").stream();
    }

    @ParameterizedTest
    @MethodSource("openings")
    void beginsRolloutsAsTheTableSays(Row row) {
        RolloutScene scene = new RolloutScene(row.settings("variant"));

        Decision<Rollout> decision =
                RolloutRules.create(RolloutScene.ID, scene.create(), scene.context());

        assertThat(
                        decision instanceof Decision.Refused<Rollout>(Refusal refusal)
                                ? refusal.code().name()
                                : decision.orElseThrow(_ -> new IllegalStateException())
                                        .state()
                                        .wire())
                .isEqualTo(row.get("outcome"));
    }

    @ParameterizedTest
    @MethodSource("continuings")
    void doesWhatTheTableSays(Row row) {
        RolloutScene scene = new RolloutScene(row.settings("variant"));
        Rollout rollout =
                scene.rollout(RolloutState.valueOf(row.get("from").toUpperCase(Locale.ROOT)));

        Decision<Rollout> decision = decide(row.get("command"), rollout, scene);
        Rollout after =
                decision.refused()
                        ? rollout
                        : decision.orElseThrow(_ -> new IllegalStateException());

        assertThat(outcome(rollout, decision)).isEqualTo(row.get("outcome"));
        assertThat(changes(rollout, after)).isEqualTo(row.get("changes"));
        assertThat(after.version())
                .isEqualTo(after.equals(rollout) ? rollout.version() : rollout.version() + 1);
    }

    @Test
    void coversEveryCommandFromEveryState() {
        Map<String, List<String>> from =
                continuings()
                        .collect(
                                Collectors.groupingBy(
                                        row -> row.get("command") + row.get("variant"),
                                        Collectors.mapping(
                                                row -> row.get("from"), Collectors.toList())));

        assertThat(from.values())
                .allSatisfy(states ->
                        assertThat(states)
                                .containsExactlyElementsOf(
                                        Arrays.stream(RolloutState.values())
                                                .map(RolloutState::wire)
                                                .toList()));
        assertThat(continuings().map(row -> row.get("command")).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(
                                        Arrays.stream(
                                                        RolloutCommand.Continuing.class
                                                                .getPermittedSubclasses())
                                                .map(CommandNames::of),
                                        BY_ITSELF.stream())
                                .toList());
    }

    private static Decision<Rollout> decide(String command, Rollout rollout, RolloutScene scene) {
        Rollout after =
                switch (command) {
                    case "time" ->
                            RolloutCourse.atTime(
                                    rollout, scene.at(), LocalTime.NOON, scene.released());
                    case "counted" -> RolloutCourse.counted(rollout, scene.groups(rollout));
                    case "withdrawn" -> RolloutCourse.withdrawn(rollout, "It is no good");
                    default -> null;
                };
        if (after == null) {
            return RolloutRules.decide(rollout, scene.command(command), scene.context());
        }
        return after.equals(rollout)
                ? new Decision.Unchanged<>(rollout)
                : new Decision.Changed<>(after);
    }

    private static String outcome(Rollout before, Decision<Rollout> decision) {
        return switch (decision) {
            case Decision.Changed<Rollout>(Rollout after) ->
                    after.state() == before.state() ? "=" : after.state().wire();
            case Decision.Unchanged<Rollout> _ -> "=";
            case Decision.Refused<Rollout>(Refusal refusal) -> refusal.code().name();
        };
    }

    private static String changes(Rollout before, Rollout after) {
        TreeSet<String> words = new TreeSet<>();
        if (!before.plan().equals(after.plan())) {
            words.add("plan");
        }
        if (after.authors().size() > before.authors().size()) {
            words.add("author+");
        }
        if (after.approvedBy() != null) {
            words.add("approved");
        }
        if (after.group() != before.group() && after.group() != null) {
            words.add("group=" + after.group().wire());
        }
        if (after.devices() != before.devices()) {
            words.add("devices=" + after.devices());
        }
        if (!Objects.equals(before.startedAt(), after.startedAt())) {
            words.add("started");
        }
        words.addAll(mark("reason", before.reason(), after.reason()));
        words.addAll(mark("scheduled", before.scheduledAt(), after.scheduledAt()));
        return words.isEmpty() ? "nothing" : String.join(" ", words);
    }

    private static List<String> mark(String name, @Nullable Object before, @Nullable Object after) {
        if (Objects.equals(before, after)) {
            return List.of();
        }
        return List.of(name + (before == null ? "+" : after == null ? "-" : ""));
    }
}
