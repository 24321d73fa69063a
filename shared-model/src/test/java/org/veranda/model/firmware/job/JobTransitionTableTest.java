package org.veranda.model.firmware.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.veranda.model.CommandNames;
import org.veranda.model.CsvRows;
import org.veranda.model.CsvRows.Row;
import org.veranda.model.Decision;
import org.veranda.model.Refusal;
import org.veranda.model.firmware.guard.WaitingReason;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class JobTransitionTableTest {

    private static final Instant NOON = Instant.parse("2026-07-14T12:00:00Z");
    private static final Instant END = NOON.plus(Duration.ofDays(14));

    static List<Row> rows() {
        return CsvRows.beside(JobRules.class, "job-transitions.csv");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void doesWhatTheTableSays(Row row) {
        Map<String, String> settings = row.settings("variant");
        JobState from = JobState.of(row.get("from"));
        Job job =
                new Job(
                        from,
                        0,
                        Integer.parseInt(settings.getOrDefault("attempts", "0")),
                        false,
                        from == JobState.WAITING_WINDOW
                                ? List.of(WaitingReason.OCCUPIED)
                                : List.of(),
                        null);

        Decision<Job> decision =
                JobRules.decide(
                        job,
                        event(row.get("event"), settings),
                        new JobContext("2.4.1", 3, settings.containsKey("stopping")));
        Job after =
                decision.refused() ? job : decision.orElseThrow(_ -> new IllegalStateException());

        assertThat(outcome(job, decision)).isEqualTo(row.get("outcome"));
        assertThat(changes(job, after)).isEqualTo(row.get("changes"));
    }

    @Test
    void coversEveryEventFromEveryState() {
        Map<String, List<String>> from =
                rows().stream()
                        .collect(
                                Collectors.groupingBy(
                                        row -> row.get("event") + row.get("variant"),
                                        Collectors.mapping(
                                                row -> row.get("from"), Collectors.toList())));

        assertThat(from.values())
                .allSatisfy(states ->
                        assertThat(states)
                                .containsExactlyElementsOf(
                                        Arrays.stream(JobState.values())
                                                .map(JobState::wire)
                                                .toList()));
        assertThat(rows().stream().map(row -> row.get("event")).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        leaves(JobEvent.class).map(CommandNames::of).toList());
    }

    @ParameterizedTest
    @EnumSource(JobState.class)
    void givesEveryStateThatIsNotTheLastAnEnd(JobState state) {
        Instant due = JobTimes.due(state, NOON, END);

        assertThat(due == null).isEqualTo(state.terminal());
        if (due != null) {
            assertThat(due).isAfter(NOON).isBeforeOrEqualTo(END);
            Job late = new Job(state, 0, 0, false, List.of(), null);
            assertThat(JobRules.decide(late, new JobEvent.TimeOut(), new JobContext("2", 3, false)))
                    .isInstanceOf(Decision.Changed.class);
        }
    }

    private static JobEvent event(String name, Map<String, String> settings) {
        String version = settings.getOrDefault("version", "new").equals("new") ? "2.4.1" : "2.3.0";
        List<WaitingReason> reasons =
                settings.getOrDefault("reasons", "none").equals("dnd")
                        ? List.of(WaitingReason.DND)
                        : List.of();
        return switch (name) {
            case "due" -> new JobEvent.Due(reasons);
            case "cancel" -> new JobEvent.Cancel();
            case "time_out" -> new JobEvent.TimeOut();
            case "fetch" -> new JobEvent.Fetch(version);
            case "downloading" -> new JobEvent.Downloading(40);
            case "downloaded" -> new JobEvent.Downloaded();
            case "verified" -> new JobEvent.Verified();
            case "installing" -> new JobEvent.Installing(reasons);
            case "rebooting" -> new JobEvent.Rebooting();
            case "running" -> new JobEvent.Running(version);
            case "failed" -> new JobEvent.Failed("flash is full");
            case "rejected" -> new JobEvent.Rejected("hardware is too old");
            case "cancelled" -> new JobEvent.Cancelled();
            case "cancel_rejected" -> new JobEvent.CancelRejected();
            default -> throw new IllegalArgumentException("Cannot make event " + name);
        };
    }

    private static String outcome(Job before, Decision<Job> decision) {
        return switch (decision) {
            case Decision.Changed<Job>(Job after) ->
                    after.state() == before.state() ? "=" : after.state().wire();
            case Decision.Unchanged<Job> _ -> "=";
            case Decision.Refused<Job>(Refusal refusal) -> refusal.code().name();
        };
    }

    private static String changes(Job before, Job after) {
        TreeSet<String> words = new TreeSet<>();
        if (after.percent() == 40) {
            words.add("percent");
        }
        if (after.attempts() > before.attempts()) {
            words.add("attempts+");
        }
        if (after.late()) {
            words.add("late+");
        }
        if (!Objects.equals(before.detail(), after.detail())) {
            words.add("detail");
        }
        if (!before.waiting().equals(after.waiting())) {
            boolean had = !before.waiting().isEmpty();
            words.add(
                    had && !after.waiting().isEmpty() ? "waiting" : had ? "waiting-" : "waiting+");
        }
        return words.isEmpty() ? "nothing" : String.join(" ", words);
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses())
                        .flatMap(JobTransitionTableTest::leaves)
                : Stream.of(type);
    }
}
