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
import org.veranda.server.problem.OneOf;
import org.veranda.server.rooms.Page;
import org.veranda.wire.DeviceView;

import java.util.List;
import java.util.Map;

/// The HTTP resource of devices, to look at.
@RestController
@RequestMapping("/api/v1/devices")
class DevicesController {

    private static final int LARGEST_PART = 2_000;
    private static final int MOST_BY_NUMBER = 500;

    private final Devices devices;
    private final DeviceLists lists;
    private final DeviceSummaries summaries;

    DevicesController(Devices devices, DeviceLists lists, DeviceSummaries summaries) {
        this.devices = devices;
        this.lists = lists;
        this.summaries = summaries;
    }

    /// @param location where they are, in a room there or not
    /// @param text what their serial begins with, or their name has somewhere
    /// @param ids only these, with commas between
    /// @param after the last serial of the part before, empty for the first: up to 2,000 at a time, with how many there
    ///     are in all
    @GetMapping
    Map<String, Object> all(
            @RequestParam @Nullable String kind,
            @RequestParam @Nullable String model,
            @RequestParam @Nullable String connectivity,
            @RequestParam @Nullable String serial,
            @RequestParam @Nullable String text,
            @RequestParam(name = "room_id") @Nullable Long room,
            @RequestParam(name = "location_id") @Nullable Long location,
            @RequestParam(name = "parent_id") @Nullable Long parent,
            @RequestParam @Nullable List<Long> ids,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable Integer paginate,
            @RequestParam @Nullable Integer page,
            @AuthenticationPrincipal Actor actor) {
        actor.require(Permission.VIEW_ROOMS);
        OneOf.of("kind", kind, DeviceKind.values(), DeviceKind::wire);
        OneOf.of("connectivity", connectivity, Connectivity.values(), Connectivity::wire);
        if (ids != null && (ids.isEmpty() || ids.size() > MOST_BY_NUMBER)) {
            throw new InvalidInputException(
                    "ids", "1 to %d devices can be asked for.".formatted(MOST_BY_NUMBER));
        }
        DeviceFilter filter =
                new DeviceFilter(
                        kind, model, connectivity, serial, text, room, location, parent, ids);
        if (after != null) {
            return part(filter, after);
        }
        return paginate == null
                ? Map.of("data", lists.all(filter))
                : Page.of(
                        lists.count(filter),
                        (limit, offset) -> lists.list(filter, limit, offset),
                        paginate,
                        page);
    }

    private Map<String, Object> part(DeviceFilter filter, String after) {
        return Map.of(
                "data", lists.after(filter, after, LARGEST_PART),
                "meta", Map.of("total", lists.count(filter)));
    }

    /// How many are how well connected, and which firmware they run.
    @GetMapping("/summary")
    Map<String, DeviceSummary> summary(@AuthenticationPrincipal Actor actor) {
        actor.require(Permission.VIEW_ROOMS);
        return Map.of("data", summaries.read());
    }

    @GetMapping("/{id}")
    Map<String, DeviceView> one(@PathVariable DeviceId id, @AuthenticationPrincipal Actor actor) {
        actor.require(Permission.VIEW_ROOMS);
        return Map.of("data", DeviceView.of(devices.get(id)));
    }
}
