package org.veranda.model.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.veranda.model.CommandNames;
import org.veranda.model.Decision;
import org.veranda.model.Refusal;
import org.veranda.model.TransitionRows;
import org.veranda.model.TransitionRows.Row;
import org.veranda.model.identity.Worker;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class TaskTransitionTableTest {

    static Stream<Row> rows() {
        return TransitionRows.of(TaskRules.class, "task-transitions.csv");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void doesWhatTheTableSays(Row row) {
        TaskScene scene = new TaskScene(row.settings());
        Task task = scene.task(TaskState.valueOf(row.from().toUpperCase(Locale.ROOT)));
        TaskCommand.Continuing command = scene.command(row.command());

        Decision<Task> decision = TaskRules.decide(task, command, scene.context());
        Task after =
                decision.refused() ? task : decision.orElseThrow(_ -> new IllegalStateException());

        assertThat(outcome(task, decision)).as("outcome").isEqualTo(row.outcome());
        assertThat(differences(task, after)).as("changes").isEqualTo(row.changes());
        assertThat(after.version())
                .isEqualTo(after.equals(task) ? task.version() : task.version() + 1);
        assertThat(after.sla().since() != null)
                .as("the clock runs")
                .isEqualTo(after.state().waits());
        if (decision instanceof Decision.Changed<Task>
                && command instanceof TaskCommand.Direct
                && !row.settings().containsKey("override")) {
            assertThat(TaskRules.legal(task, scene.context())).contains(row.command());
        }
    }

    @Test
    void coversEveryCommandFromEveryState() {
        Set<String> states =
                Arrays.stream(TaskState.values()).map(TaskState::wire).collect(Collectors.toSet());

        rows().collect(
                        Collectors.groupingBy(
                                row -> row.command() + " " + row.variant(),
                                Collectors.mapping(Row::from, Collectors.toList())))
                .forEach((variant, from) ->
                        assertThat(from).as(variant).containsExactlyInAnyOrderElementsOf(states));
        assertThat(rows().map(Row::command).collect(Collectors.toSet()))
                .isEqualTo(
                        Stream.of(TaskCommand.Direct.class, TaskCommand.Derived.class)
                                .flatMap(kind -> Arrays.stream(kind.getPermittedSubclasses()))
                                .map(CommandNames::of)
                                .collect(Collectors.toSet()));
    }

    @Test
    void theClockStandsStillWhileNobodyCanDoAnything() {
        SlaClock clock = SlaClock.of(100, TaskScene.NOON);
        SlaClock stopped = clock.running(false, TaskScene.NOON.plusSeconds(40 * 60));
        SlaClock again = stopped.running(true, TaskScene.NOON.plusSeconds(500 * 60));

        assertThat(stopped.nextStep()).isNull();
        assertThat(again.nextStep()).isEqualTo(TaskScene.NOON.plusSeconds(510 * 60));
        assertThat(again.reached(TaskScene.NOON.plusSeconds(509 * 60))).isZero();
        assertThat(again.reached(TaskScene.NOON.plusSeconds(510 * 60))).isEqualTo(50);
        assertThat(again.told(100).nextStep()).isNull();
    }

    @Test
    void newTasksKnowWhatTheirKindKnows() {
        TaskScene scene = new TaskScene(Map.of());
        TaskCommand.Create departure =
                new TaskCommand.Create(
                        TaskKind.DEPARTURE,
                        new org.veranda.model.room.RoomId(4),
                        null,
                        TaskPriority.HIGH,
                        null,
                        null);
        TaskCommand.Create nowhere =
                new TaskCommand.Create(TaskKind.DEPARTURE, null, null, null, null, null);
        TaskCommand.Create towels =
                new TaskCommand.Create(
                        TaskKind.GUEST_REQUEST, null, "Towels", null, List.of("Two", "Large"), 15);

        Task made = create(departure, scene);
        Task asked = create(towels, scene);

        assertThat(made.title()).isEqualTo("Departure clean");
        assertThat(made.checklist()).isNotEmpty();
        assertThat(made.sla().target()).isEqualTo(60);
        assertThat(asked.sla().target()).isEqualTo(15);
        assertThat(asked.checklist())
                .extracting(ChecklistItem::text)
                .containsExactly("Two", "Large");
        assertThat(TaskRules.create(new TaskId(1), nowhere, scene.context()).refused()).isTrue();
    }

    private static Task create(TaskCommand.Create command, TaskScene scene) {
        return TaskRules.create(new TaskId(1), command, scene.context())
                .orElseThrow(refusal -> new IllegalStateException(refusal.message()));
    }

    private static String outcome(Task before, Decision<Task> decision) {
        return switch (decision) {
            case Decision.Changed<Task>(Task after) ->
                    after.state() == before.state() ? "=" : after.state().wire();
            case Decision.Unchanged<Task> _ -> "=";
            case Decision.Refused<Task>(Refusal refusal) -> refusal.code().name();
        };
    }

    private static String differences(Task before, Task after) {
        TreeSet<String> words = new TreeSet<>();
        Worker assignee = after.assignee();
        if (!Objects.equals(before.assignee(), assignee)) {
            words.add("assignee=" + (assignee == null ? "none" : assignee.name()));
        }
        mark(words, "blocked", before.blocked(), after.blocked());
        mark(words, "until", before.until(), after.until());
        mark(words, "clock", before.sla().since(), after.sla().since());
        mark(words, "done", before.doneBy(), after.doneBy());
        mark(words, "settled", before.settledOn(), after.settledOn());
        mark(words, "started", before.startedAt(), after.startedAt());
        if (!Objects.equals(before.note(), after.note())) {
            words.add("note");
        }
        value(words, "checked", before.done(), after.done());
        value(words, "told", before.sla().told(), after.sla().told());
        value(words, "kind", before.kind().wire(), after.kind().wire());
        return words.isEmpty() ? "nothing" : String.join(" ", words);
    }

    private static void mark(
            Set<String> words, String name, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            words.add(name + (after == null ? "-" : "+"));
        }
    }

    private static void value(Set<String> words, String name, Object before, Object after) {
        if (!before.equals(after)) {
            words.add(name + "=" + after);
        }
    }
}
