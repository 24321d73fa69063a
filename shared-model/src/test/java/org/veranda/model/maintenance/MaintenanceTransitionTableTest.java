package org.veranda.model.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.veranda.model.CommandNames;
import org.veranda.model.Decision;
import org.veranda.model.Refusal;
import org.veranda.model.RefusalCode;
import org.veranda.model.TransitionRows;
import org.veranda.model.TransitionRows.Row;
import org.veranda.model.identity.Worker;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class MaintenanceTransitionTableTest {

    static Stream<Row> rows() {
        return TransitionRows.of(MaintenanceRules.class, "maintenance-transitions.csv");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void doesWhatTheTableSays(Row row) {
        RequestScene scene = new RequestScene(row.settings());
        MaintenanceRequest request =
                scene.request(RequestStatus.valueOf(row.from().toUpperCase(Locale.ROOT)));
        MaintenanceCommand.Continuing command = scene.command(row.command());

        Decision<MaintenanceRequest> decision =
                MaintenanceRules.decide(request, command, scene.context());
        MaintenanceRequest after =
                decision.refused()
                        ? request
                        : decision.orElseThrow(_ -> new IllegalStateException());

        assertThat(outcome(request, decision)).as("outcome").isEqualTo(row.outcome());
        assertThat(differences(request, after)).as("changes").isEqualTo(row.changes());
        assertThat(after.version())
                .isEqualTo(after.equals(request) ? request.version() : request.version() + 1);
        if (decision instanceof Decision.Changed<MaintenanceRequest>) {
            assertThat(MaintenanceRules.legal(request, scene.context())).contains(row.command());
        }
    }

    @Test
    void offersNothingThatWouldBeRefusedOrChangeNothing() {
        RequestScene scene = new RequestScene(Map.of("by", "rui"));

        assertThat(MaintenanceRules.legal(scene.request(RequestStatus.STARTED), scene.context()))
                .containsExactly("assign", "done");
        assertThat(MaintenanceRules.legal(scene.request(RequestStatus.VERIFIED), scene.context()))
                .isEmpty();
    }

    @Test
    void coversEveryCommandFromEveryStatus() {
        Set<String> statuses =
                Arrays.stream(RequestStatus.values())
                        .map(RequestStatus::wire)
                        .collect(Collectors.toSet());

        rows().collect(
                        Collectors.groupingBy(
                                row -> row.command() + " " + row.variant(),
                                Collectors.mapping(Row::from, Collectors.toList())))
                .forEach((variant, from) ->
                        assertThat(from).as(variant).containsExactlyInAnyOrderElementsOf(statuses));
        assertThat(rows().map(Row::command).collect(Collectors.toSet()))
                .isEqualTo(
                        Arrays.stream(MaintenanceCommand.Continuing.class.getPermittedSubclasses())
                                .map(CommandNames::of)
                                .collect(Collectors.toSet()));
    }

    @Test
    void opensWhatSaysSomething() {
        RequestScene scene = new RequestScene(Map.of("by", "housekeeper"));

        assertThat(report(scene, "  The shower leaks  "))
                .isInstanceOfSatisfying(
                        Decision.Changed.class,
                        changed ->
                                assertThat(changed.after())
                                        .isEqualTo(
                                                new MaintenanceRequest(
                                                        RequestScene.LEAK,
                                                        RequestScene.VILLA,
                                                        "The shower leaks",
                                                        RequestPriority.MEDIUM,
                                                        RequestStatus.REPORTED,
                                                        Worker.of(
                                                                RequestScene.person("housekeeper")),
                                                        null,
                                                        null,
                                                        null,
                                                        1,
                                                        scene.context().now(),
                                                        scene.context().now())));
        assertThat(code(report(scene, " "))).isEqualTo(RefusalCode.REASON_REQUIRED);
        assertThat(code(report(scene, "x".repeat(2001)))).isEqualTo(RefusalCode.INVALID);
        assertThat(code(report(scene, "a\0b"))).isEqualTo(RefusalCode.INVALID);
    }

    private static Decision<MaintenanceRequest> report(RequestScene scene, String text) {
        return MaintenanceRules.report(
                RequestScene.LEAK,
                new MaintenanceCommand.Report(RequestScene.VILLA, text, null),
                scene.context());
    }

    private static @Nullable RefusalCode code(Decision<MaintenanceRequest> decision) {
        return decision instanceof Decision.Refused<MaintenanceRequest>(Refusal refusal)
                ? refusal.code()
                : null;
    }

    private static String outcome(
            MaintenanceRequest before, Decision<MaintenanceRequest> decision) {
        return switch (decision) {
            case Decision.Changed<MaintenanceRequest>(MaintenanceRequest after) ->
                    after.status() == before.status() ? "=" : after.status().wire();
            case Decision.Unchanged<MaintenanceRequest> _ -> "=";
            case Decision.Refused<MaintenanceRequest>(Refusal refusal) -> refusal.code().name();
        };
    }

    private static String differences(MaintenanceRequest before, MaintenanceRequest after) {
        List<String> words = new ArrayList<>();
        Worker assignee = after.assignee();
        if (!Objects.equals(before.assignee(), assignee)) {
            words.add("assignee=" + (assignee == null ? "none" : assignee.name()));
        }
        if (!Objects.equals(before.doneBy(), after.doneBy())) {
            words.add(after.doneBy() == null ? "done_by-" : "done_by+");
        }
        if (!Objects.equals(before.note(), after.note())) {
            words.add("note+");
        }
        return words.isEmpty() ? "nothing" : String.join(" ", words);
    }
}
