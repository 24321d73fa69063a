package org.veranda.server.firmware;

import io.swagger.v3.oas.annotations.security.SecurityRequirement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.veranda.model.identity.Permission;
import org.veranda.server.firmware.jobs.Asked;
import org.veranda.server.firmware.jobs.DeviceDesk;
import org.veranda.server.firmware.jobs.ReportAnswer;
import org.veranda.server.firmware.jobs.Reported;
import org.veranda.server.firmware.jobs.Told;
import org.veranda.server.identity.Actor;
import org.veranda.server.identity.Caller;

import java.util.List;
import java.util.Map;

/// What devices, or the gateways in front of them, ask and say: each for up to a thousand at once.
@RestController
@RequestMapping("/api/v1/firmware/device")
class UpdatesController {

    private static final int MOST = 1_000;

    private final DeviceDesk desk;

    UpdatesController(DeviceDesk desk) {
        this.desk = desk;
    }

    /// Devices that ask what to do.
    record AskedBody(@NotNull @Size(min = 1, max = MOST) List<@Valid Asked> devices) {}

    /// What devices say of their updates.
    record ReportedBody(@NotNull @Size(min = 1, max = MOST) List<@Valid Reported> reports) {}

    /// Devices with nothing to do are not in the answer.
    @PostMapping("/commands")
    @SecurityRequirement(name = "access_token")
    @SecurityRequirement(name = "api_key")
    Map<String, List<Told>> fetch(
            @Valid @RequestBody AskedBody body, @AuthenticationPrincipal Caller caller) {
        allow(caller);
        return Map.of("data", desk.fetch(body.devices()));
    }

    /// Answers each report, in their order.
    @PostMapping("/reports")
    @SecurityRequirement(name = "access_token")
    @SecurityRequirement(name = "api_key")
    Map<String, List<ReportAnswer>> report(
            @Valid @RequestBody ReportedBody body, @AuthenticationPrincipal Caller caller) {
        allow(caller);
        return Map.of("data", desk.report(body.reports()));
    }

    /// Machines speak for all devices of their tenant; people must be allowed to.
    private static void allow(Caller caller) {
        if (caller instanceof Actor actor) {
            actor.require(Permission.MANAGE_DEVICES);
        }
    }
}
