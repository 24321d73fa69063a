package org.veranda.server.commands;

import io.swagger.v3.oas.annotations.security.SecurityRequirement;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.veranda.model.alarm.AlarmCommand;
import org.veranda.model.alarm.AlarmId;
import org.veranda.model.identity.Permission;
import org.veranda.model.identity.Staff;
import org.veranda.model.identity.TenantId;
import org.veranda.server.alarms.AlarmIngest;
import org.veranda.server.alarms.AlarmOutcome;
import org.veranda.server.alarms.AlarmQueries;
import org.veranda.server.alarms.AlarmReport;
import org.veranda.server.identity.Actor;
import org.veranda.server.identity.Caller;
import org.veranda.server.identity.Machine;
import org.veranda.server.problem.InvalidInputException;
import org.veranda.server.rooms.Origin;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.wire.Command;
import org.veranda.wire.CommandOutcome;
import org.veranda.wire.WireCodec;

import tools.jackson.databind.JsonNode;

import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// `POST /api/v1/alarms`: one alarm, or a list of up to a thousand reports with an outcome each.
@RestController
class AlarmReportsDoor {

    private static final int MOST = 1_000;

    private final Door door;
    private final Dispatch dispatch;
    private final AlarmIngest ingest;
    private final AlarmQueries alarms;
    private final AlarmReportReader reader;
    private final Clock clock;

    AlarmReportsDoor(
            Door door,
            Dispatch dispatch,
            AlarmIngest ingest,
            AlarmQueries alarms,
            WireCodec codec,
            Clock clock) {
        this.door = door;
        this.dispatch = dispatch;
        this.ingest = ingest;
        this.alarms = alarms;
        this.reader = new AlarmReportReader(codec);
        this.clock = clock;
    }

    @PostMapping("/api/v1/alarms")
    @SecurityRequirement(name = "access_token")
    @SecurityRequirement(name = "api_key")
    ResponseEntity<Map<String, Object>> raise(
            @RequestBody JsonNode body,
            HttpServletRequest request,
            @AuthenticationPrincipal Caller caller) {
        return switch (caller) {
            case Actor actor -> raise(body, request, actor);
            case Machine machine -> raise(body, machine);
            default -> throw new IllegalStateException("Cannot tell who calls: " + caller);
        };
    }

    private ResponseEntity<Map<String, Object>> raise(
            JsonNode body, HttpServletRequest request, Actor actor) {
        actor.require(Permission.ACKNOWLEDGE_ALARMS);
        return body.isArray()
                ? many(body, actor.tenant(), Origin.of(actor, null, clock.instant(), null))
                : one(body, request, actor);
    }

    /// What a machine reports goes the grouped way, be it one alarm or many.
    private ResponseEntity<Map<String, Object>> raise(JsonNode body, Machine machine) {
        Origin origin = origin(machine);
        if (body.isArray()) {
            return many(body, machine.tenant(), origin);
        }
        AlarmOutcome outcome =
                submit(List.of(reader.report(body)), machine.tenant(), origin).getFirst();
        return ResponseEntity.ok(data(outcome));
    }

    private ResponseEntity<Map<String, Object>> many(
            JsonNode body, TenantId tenant, Origin origin) {
        if (body.size() > MOST) {
            throw new InvalidInputException(
                    "alarms",
                    "At most %d alarms go in one request, not %d.".formatted(MOST, body.size()));
        }
        List<AlarmReportReader.Row> rows = reader.rows(body);
        List<AlarmReport> reports =
                rows.stream().flatMap(row -> Stream.ofNullable(row.report())).toList();
        Iterator<AlarmOutcome> outcomes = submit(reports, tenant, origin).iterator();
        return ResponseEntity.ok(
                data(
                        rows.stream()
                                .map(row -> row.report() == null ? row.refused() : outcomes.next())
                                .map(Objects::requireNonNull)
                                .toList()));
    }

    private List<AlarmOutcome> submit(List<AlarmReport> reports, TenantId tenant, Origin origin) {
        return CurrentTenant.call(tenant, () -> ingest.submit(reports, origin));
    }

    /// A machine is nobody of the staff: the history has its key, whatever people called that.
    private Origin origin(Machine machine) {
        String key = "API key %d".formatted(machine.key());
        Staff by =
                new Staff(
                        Staff.HOUSE.id(),
                        "%s: %s".formatted(key, machine.name()),
                        Set.of(Permission.ACKNOWLEDGE_ALARMS));
        return new Origin(by, null, key, null, clock.instant(), null);
    }

    /// An alarm that has to last before it counts is not there yet: then only its number is answered.
    private ResponseEntity<Map<String, Object>> one(
            JsonNode body, HttpServletRequest request, Actor actor) {
        AlarmCommand.Raise raise = reader.report(body).condition();
        CommandOutcome outcome =
                door.enter(
                        request,
                        actor,
                        raise,
                        origin -> dispatch.perform(new Command.NewAlarm(raise), origin));
        if (!(outcome instanceof CommandOutcome.Accepted accepted)) {
            return ResponseEntity.ok(Map.of("data", outcome));
        }
        AlarmId id = new AlarmId(Objects.requireNonNull(accepted.created()));
        return alarms.find(id)
                .map(alarm -> ResponseEntity.status(HttpStatus.CREATED).body(data(alarm)))
                .orElseGet(() -> ResponseEntity.accepted().body(data(Map.of("id", id))));
    }

    private static Map<String, Object> data(Object value) {
        return Map.of("data", value);
    }
}
