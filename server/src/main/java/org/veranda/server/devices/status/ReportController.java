package org.veranda.server.devices.status;

import io.swagger.v3.oas.annotations.security.SecurityRequirement;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.veranda.model.identity.Permission;
import org.veranda.server.devices.ReportOutcome;
import org.veranda.server.devices.StatusIngest;
import org.veranda.server.devices.StatusReport;
import org.veranda.server.identity.Actor;
import org.veranda.server.identity.Caller;

import tools.jackson.databind.JsonNode;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// `POST /api/v1/devices/status`: up to 1,000 reports at once, each answered for itself.
@RestController
class ReportController {

    private final StatusIngest ingest;

    ReportController(StatusIngest ingest) {
        this.ingest = ingest;
    }

    @PostMapping("/api/v1/devices/status")
    @SecurityRequirement(name = "access_token")
    @SecurityRequirement(name = "api_key")
    Map<String, List<ReportOutcome>> take(
            @RequestBody JsonNode body, @AuthenticationPrincipal Caller caller) {
        if (caller instanceof Actor actor) {
            actor.require(Permission.MANAGE_DEVICES);
        }
        List<ReportReader.Row> rows = ReportReader.read(body);
        List<StatusReport> reports =
                rows.stream().flatMap(row -> Stream.ofNullable(row.report())).toList();
        Iterator<ReportOutcome> outcomes = ingest.submit(reports).iterator();
        return Map.of(
                "data",
                rows.stream()
                        .map(row -> row.report() == null ? row.refused() : outcomes.next())
                        .map(Objects::requireNonNull)
                        .toList());
    }
}
