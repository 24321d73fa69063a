package org.veranda.server.devices.register;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.veranda.model.device.Connectivity;
import org.veranda.model.device.DeviceId;
import org.veranda.model.device.DeviceKind;
import org.veranda.model.identity.Permission;
import org.veranda.server.devices.Devices;
import org.veranda.server.identity.Actor;
import org.veranda.server.problem.InvalidInputException;
import org.veranda.server.rooms.Page;
import org.veranda.wire.DeviceView;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

/// The HTTP resource of devices, to look at.
@RestController
@RequestMapping("/api/v1/devices")
class DevicesController {

    private final Devices devices;
    private final DeviceLists lists;

    DevicesController(Devices devices, DeviceLists lists) {
        this.devices = devices;
        this.lists = lists;
    }

    @GetMapping
    Map<String, Object> all(
            @RequestParam @Nullable String kind,
            @RequestParam @Nullable String connectivity,
            @RequestParam @Nullable String serial,
            @RequestParam(name = "room_id") @Nullable Long room,
            @RequestParam(name = "location_id") @Nullable Long location,
            @RequestParam(name = "parent_id") @Nullable Long parent,
            @RequestParam @Nullable Integer paginate,
            @RequestParam @Nullable Integer page,
            @AuthenticationPrincipal Actor actor) {
        actor.require(Permission.VIEW_ROOMS);
        require("kind", kind, Arrays.stream(DeviceKind.values()).map(DeviceKind::wire));
        require(
                "connectivity",
                connectivity,
                Arrays.stream(Connectivity.values()).map(Connectivity::wire));
        DeviceFilter filter = new DeviceFilter(kind, connectivity, serial, room, location, parent);
        return paginate == null
                ? Map.of("data", lists.all(filter))
                : Page.of(
                        lists.count(filter),
                        (limit, offset) -> lists.list(filter, limit, offset),
                        paginate,
                        page);
    }

    @GetMapping("/{id}")
    Map<String, DeviceView> one(@PathVariable DeviceId id, @AuthenticationPrincipal Actor actor) {
        actor.require(Permission.VIEW_ROOMS);
        return Map.of("data", DeviceView.of(devices.get(id)));
    }

    private static void require(String field, @Nullable String word, Stream<String> words) {
        if (word != null && words.noneMatch(word::equals)) {
            throw new InvalidInputException(
                    field, "'%s' is no %s of devices.".formatted(word, field));
        }
    }
}
