package org.veranda.server.firmware;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.veranda.model.device.DeviceId;
import org.veranda.model.firmware.RolloutId;
import org.veranda.model.firmware.job.JobState;
import org.veranda.server.identity.Actor;
import org.veranda.server.problem.OneOf;
import org.veranda.wire.JobView;
import org.veranda.wire.RolloutView;

import java.util.List;
import java.util.Map;

/// The HTTP resource of rollouts, to look at; changes are commands.
@RestController
@RequestMapping("/api/v1/firmware/rollouts")
class RolloutsController {

    private final RolloutQueries queries;

    RolloutsController(RolloutQueries queries) {
        this.queries = queries;
    }

    @GetMapping
    Map<String, List<RolloutView>> all(@AuthenticationPrincipal Actor actor) {
        Refusals.requireReader(actor);
        return Map.of("data", queries.all());
    }

    @GetMapping("/{id}")
    Map<String, RolloutView> one(@PathVariable RolloutId id, @AuthenticationPrincipal Actor actor) {
        Refusals.requireReader(actor);
        return Map.of("data", queries.get(id));
    }

    /// @param after the last serial of the thousand before
    @GetMapping("/{id}/jobs")
    Map<String, List<JobView>> jobs(
            @PathVariable RolloutId id,
            @RequestParam @Nullable String state,
            @RequestParam(defaultValue = "") String after,
            @AuthenticationPrincipal Actor actor) {
        Refusals.requireReader(actor);
        return Map.of(
                "data",
                queries.jobs(
                        id, OneOf.of("state", state, JobState.values(), JobState::wire), after));
    }

    /// What a device has had, the latest first.
    @GetMapping("/jobs")
    Map<String, List<JobView>> jobs(
            @RequestParam(name = "device_id") DeviceId device,
            @AuthenticationPrincipal Actor actor) {
        Refusals.requireReader(actor);
        return Map.of("data", queries.jobs(device));
    }
}
