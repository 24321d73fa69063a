package org.veranda.server.operations.doctor;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.veranda.server.realtime.view.AppBook;
import org.veranda.server.realtime.view.Checkup;

import java.util.Map;

/// What the doctor asks: which apps there are, and what would become of a client.
@RestController
class ExaminationResource {

    private final Checkup checkup;
    private final AppBook apps;

    ExaminationResource(Checkup checkup, AppBook apps) {
        this.checkup = checkup;
        this.apps = apps;
    }

    record Client(
            @NotNull @Size(max = 200) String key,
            @NotNull @Size(max = 200) String origin,
            @NotNull @Size(max = 20) String protocol) {}

    @GetMapping("/operator/api/apps")
    Map<String, Object> apps() {
        return Map.of("data", apps.all());
    }

    @PostMapping(path = "/operator/api/examination", consumes = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> examine(@Valid @RequestBody Client client, HttpServletRequest request) {
        return Map.of(
                "data",
                checkup.examine(
                        client.key(), client.origin(), client.protocol(), request.getRemoteAddr()));
    }
}
