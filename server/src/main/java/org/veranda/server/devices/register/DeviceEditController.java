package org.veranda.server.devices.register;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.veranda.model.device.ConnectivitySignal;
import org.veranda.model.device.Device;
import org.veranda.model.device.DeviceId;
import org.veranda.model.device.DeviceKind;
import org.veranda.model.identity.Permission;
import org.veranda.model.room.LocationId;
import org.veranda.model.room.RoomId;
import org.veranda.server.csv.ImportResult;
import org.veranda.server.devices.Devices;
import org.veranda.server.identity.Actor;
import org.veranda.server.problem.IfMatch;
import org.veranda.server.problem.InvalidInputException;
import org.veranda.wire.DeviceView;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// Adding, changing, importing devices and taking them away.
@RestController
@RequestMapping("/api/v1/devices")
class DeviceEditController {

    private final DeviceRegister register;
    private final DeviceImport imports;
    private final Devices devices;

    DeviceEditController(DeviceRegister register, DeviceImport imports, Devices devices) {
        this.register = register;
        this.imports = imports;
        this.devices = devices;
    }

    /// What is asked of a device.
    ///
    /// @param parent the serial of the gateway or switch that it is reached through
    record DeviceBody(
            @NotBlank @Pattern(regexp = "[A-Za-z0-9_=@,.;-]{1,64}") String serial,
            @NotNull DeviceKind kind,
            @Nullable @Size(min = 1, max = 100) String name,
            @Nullable @Size(min = 1, max = 100) String model,
            @Nullable RoomId roomId,
            @Nullable LocationId locationId,
            @Nullable @Size(max = 64) String parent,
            @Nullable @Min(5) @Max(86_400) Integer intervalSeconds,
            @Nullable LocalDate overrideCheckedOn) {

        DeviceDraft draft() {
            if (roomId != null && locationId != null) {
                throw new InvalidInputException(
                        "location_id", "A device is in a room or somewhere else, not both.");
            }
            return new DeviceDraft(
                    serial,
                    kind,
                    name,
                    model,
                    roomId,
                    locationId,
                    parent,
                    intervalSeconds == null ? DeviceDraft.USUAL_INTERVAL : intervalSeconds,
                    overrideCheckedOn);
        }
    }

    record ReasonBody(@NotBlank @Size(max = 500) String reason) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, DeviceView> add(
            @Valid @RequestBody DeviceBody body, @AuthenticationPrincipal Actor actor) {
        actor.require(Permission.MANAGE_DEVICES);
        register.add(List.of(body.draft()));
        return data(devices.findBySerial(body.serial()).orElseThrow());
    }

    @PutMapping("/{id}")
    Map<String, DeviceView> change(
            @PathVariable DeviceId id,
            @Valid @RequestBody DeviceBody body,
            HttpServletRequest request,
            @AuthenticationPrincipal Actor actor) {
        actor.require(Permission.MANAGE_DEVICES);
        return data(
                register.change(
                        id,
                        body.draft(),
                        IfMatch.version(request.getHeader(HttpHeaders.IF_MATCH))));
    }

    @PostMapping("/{id}/decommission")
    Map<String, DeviceView> decommission(
            @PathVariable DeviceId id,
            @Valid @RequestBody ReasonBody body,
            @AuthenticationPrincipal Actor actor) {
        actor.require(Permission.MANAGE_DEVICES);
        return data(register.signal(id, ConnectivitySignal.DECOMMISSION, body.reason()));
    }

    @PutMapping("/{id}/maintenance")
    Map<String, DeviceView> beginMaintenance(
            @PathVariable DeviceId id,
            @Valid @RequestBody ReasonBody body,
            @AuthenticationPrincipal Actor actor) {
        actor.require(Permission.MANAGE_DEVICES);
        return data(register.signal(id, ConnectivitySignal.BEGIN_MAINTENANCE, body.reason()));
    }

    @DeleteMapping("/{id}/maintenance")
    Map<String, DeviceView> endMaintenance(
            @PathVariable DeviceId id, @AuthenticationPrincipal Actor actor) {
        actor.require(Permission.MANAGE_DEVICES);
        return data(register.signal(id, ConnectivitySignal.END_MAINTENANCE, "work is over"));
    }

    @PostMapping(
            path = "/import",
            consumes = {"text/csv", "text/plain", "application/octet-stream"})
    Map<String, ImportResult> load(
            @RequestBody(required = false) byte @Nullable [] file,
            @RequestParam(name = "dry_run", defaultValue = "false") boolean dryRun,
            @AuthenticationPrincipal Actor actor) {
        actor.require(Permission.MANAGE_DEVICES);
        return Map.of("data", imports.load(file == null ? new byte[0] : file, dryRun));
    }

    private static Map<String, DeviceView> data(Device device) {
        return Map.of("data", DeviceView.of(device));
    }
}
