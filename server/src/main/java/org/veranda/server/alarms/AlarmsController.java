package org.veranda.server.alarms;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.veranda.model.alarm.AlarmId;
import org.veranda.model.alarm.AlarmPhase;
import org.veranda.model.alarm.Severity;
import org.veranda.model.identity.Permission;
import org.veranda.server.identity.Actor;
import org.veranda.server.problem.InvalidInputException;
import org.veranda.server.rooms.Page;
import org.veranda.wire.AlarmView;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The HTTP resource of alarms, to look at; its verbs are doors to commands.
@RestController
@RequestMapping("/api/v1/alarms")
class AlarmsController {

    private final AlarmQueries alarms;

    AlarmsController(AlarmQueries alarms) {
        this.alarms = alarms;
    }

    /// @param status old clients' word, or a phase; several with commas between; open ones when nothing is said
    @GetMapping
    Map<String, Object> all(
            @RequestParam @Nullable String status,
            @RequestParam @Nullable String severity,
            @RequestParam(name = "room_id") @Nullable Long room,
            @RequestParam(name = "location_id") @Nullable Long location,
            @RequestParam(name = "device_id") @Nullable Long device,
            @RequestParam(name = "parent_id") @Nullable Long parent,
            @RequestParam(name = "alarm_type") @Nullable String type,
            @RequestParam @Nullable Integer paginate,
            @RequestParam @Nullable Integer page,
            @AuthenticationPrincipal Actor actor) {
        actor.require(Permission.VIEW_ALARMS);
        AlarmFilter filter =
                new AlarmFilter(
                        phases(status), severities(severity), room, location, device, parent, type);
        return paginate == null
                ? Map.of("data", alarms.search(filter))
                : Page.of(
                        alarms.count(filter),
                        (most, from) -> alarms.search(filter, most, from),
                        paginate,
                        page);
    }

    @GetMapping("/stats")
    Map<String, AlarmQueries.Stats> stats(@AuthenticationPrincipal Actor actor) {
        actor.require(Permission.VIEW_ALARMS);
        return Map.of("data", alarms.stats());
    }

    /// An alarm close up.
    ///
    /// @param allowed the commands that the caller may give now
    record OneAlarm(@JsonUnwrapped AlarmView alarm, List<String> allowed) {}

    @GetMapping("/{id}")
    Map<String, OneAlarm> one(@PathVariable AlarmId id, @AuthenticationPrincipal Actor actor) {
        actor.require(Permission.VIEW_ALARMS);
        return Map.of("data", new OneAlarm(alarms.get(id), alarms.legal(id, actor.staff())));
    }

    /// What was done to it and said of it, the newest first.
    @GetMapping("/{id}/history")
    Map<String, List<HistoryLine>> history(
            @PathVariable AlarmId id, @AuthenticationPrincipal Actor actor) {
        actor.require(Permission.VIEW_ALARMS);
        return Map.of("data", alarms.history(id));
    }

    private static @Nullable List<String> phases(@Nullable String status) {
        if (status == null) {
            return words(Stream.of(AlarmPhase.values()).filter(p -> p != AlarmPhase.NORMAL));
        }
        return status.equals("all")
                ? null
                : words(Arrays.stream(status.split(",")).flatMap(AlarmsController::phase));
    }

    private static Stream<AlarmPhase> phase(String word) {
        return switch (word) {
            case "active" -> Stream.of(AlarmPhase.UNACKNOWLEDGED);
            case "cleared" -> Stream.of(AlarmPhase.NORMAL, AlarmPhase.RETURNED, AlarmPhase.LATCHED);
            default ->
                    Stream.of(
                            Arrays.stream(AlarmPhase.values())
                                    .filter(phase -> phase.wire().equals(word))
                                    .findFirst()
                                    .orElseThrow(() -> unknown("status", word)));
        };
    }

    private static @Nullable List<String> severities(@Nullable String severity) {
        return severity == null
                ? null
                : Arrays.stream(severity.split(","))
                        .map(word ->
                                Arrays.stream(Severity.values())
                                        .filter(known -> known.wire().equals(word))
                                        .findFirst()
                                        .orElseThrow(() -> unknown("severity", word)))
                        .map(Severity::wire)
                        .toList();
    }

    private static List<String> words(Stream<AlarmPhase> phases) {
        return phases.map(AlarmPhase::wire).toList();
    }

    private static InvalidInputException unknown(String field, String word) {
        return new InvalidInputException(
                field, "'%s' is not a %s of alarms.".formatted(word, field));
    }
}
