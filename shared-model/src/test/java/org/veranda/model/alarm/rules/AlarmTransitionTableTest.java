package org.veranda.model.alarm.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.veranda.model.CommandNames;
import org.veranda.model.Decision;
import org.veranda.model.Refusal;
import org.veranda.model.alarm.AlarmCommand;
import org.veranda.model.alarm.AlarmPhase;
import org.veranda.model.alarm.AlarmState;
import org.veranda.model.alarm.rules.AlarmTable.Row;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class AlarmTransitionTableTest {

    static Stream<Row> rows() {
        return AlarmTable.rows().stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void doesWhatTheTableSays(Row row) {
        AlarmScene scene = new AlarmScene(row.settings());
        AlarmState alarm = scene.alarm(row.from());
        assertThat(alarm.phase().letter()).isEqualTo(row.from().replace("none", "A"));

        Decision<AlarmState> decision =
                AlarmRules.decide(alarm, scene.command(row.command()), scene.context());
        AlarmState after =
                decision.refused() ? alarm : decision.orElseThrow(_ -> new IllegalStateException());

        assertThat(outcome(decision)).as("outcome").isEqualTo(row.outcome());
        assertThat(differences(alarm, after)).as("changes").isEqualTo(row.changes());
        assertThat(after.version())
                .isEqualTo(after.equals(alarm) ? alarm.version() : alarm.version() + 1);
    }

    @Test
    void coversEveryCommandFromEveryPhase() {
        Set<String> phases =
                Arrays.stream(AlarmPhase.values())
                        .map(AlarmPhase::letter)
                        .collect(Collectors.toSet());
        Map<String, Map<String, Set<String>>> from =
                rows().collect(
                                Collectors.groupingBy(
                                        Row::command,
                                        Collectors.groupingBy(
                                                Row::variant,
                                                Collectors.mapping(
                                                        Row::from, Collectors.toSet()))));

        assertThat(from.keySet())
                .isEqualTo(
                        leaves(AlarmCommand.class)
                                .map(CommandNames::of)
                                .collect(Collectors.toSet()));
        from.forEach((command, variants) ->
                assertThat(variants.values())
                        .as(command)
                        .anySatisfy(columns -> assertThat(columns).containsAll(phases)));
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses())
                        .flatMap(AlarmTransitionTableTest::leaves)
                : Stream.of(type);
    }

    private static String outcome(Decision<AlarmState> decision) {
        return switch (decision) {
            case Decision.Changed<AlarmState>(AlarmState after) -> after.phase().letter();
            case Decision.Unchanged<AlarmState> _ -> "=";
            case Decision.Refused<AlarmState>(Refusal refusal) -> refusal.code().name();
        };
    }

    private static String differences(AlarmState before, AlarmState after) {
        TreeSet<String> words = new TreeSet<>();
        mark(words, "active", before.active(), after.active());
        mark(words, "acked", before.acknowledged(), after.acknowledged());
        mark(words, "latched", before.latched(), after.latched());
        mark(words, "service", before.outOfService() == null, after.outOfService() == null);
        grown(words, "occ", before.occurrence(), after.occurrence());
        grown(words, "count", before.count(), after.count());
        grown(words, "comments", before.comments(), after.comments());
        moved(words, "delay", before.delay(), after.delay());
        moved(words, "shelving", before.shelving(), after.shelving());
        moved(words, "assignee", before.assignee(), after.assignee());
        mark(
                words,
                "suppressed",
                after.suppressed().size() < before.suppressed().size(),
                after.suppressed().size() > before.suppressed().size());
        if (before.severity() != after.severity()) {
            words.add("severity=" + after.severity().wire());
        }
        if (before.current() != after.current()) {
            words.add("current=" + after.current().wire());
        }
        return words.isEmpty() ? "nothing" : String.join(" ", words);
    }

    private static void mark(Set<String> words, String name, boolean before, boolean after) {
        if (before != after) {
            words.add(name + (after ? "+" : "-"));
        }
    }

    private static void grown(Set<String> words, String name, long before, long after) {
        if (before != after) {
            words.add(name + "+" + (after - before));
        }
    }

    private static void moved(
            Set<String> words, String name, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            words.add(name + (before == null ? "+" : after == null ? "-" : "~"));
        }
    }
}
