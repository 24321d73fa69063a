package org.veranda.server.commands;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.veranda.model.firmware.PackageId;
import org.veranda.model.firmware.RolloutId;
import org.veranda.model.firmware.rollout.RolloutCommand;
import org.veranda.server.firmware.PackageService;
import org.veranda.server.firmware.RolloutQueries;
import org.veranda.server.firmware.RolloutService;
import org.veranda.server.identity.Actor;
import org.veranda.server.outcomes.Effect;
import org.veranda.server.problem.PreconditionFailedException;
import org.veranda.server.rooms.Origin;
import org.veranda.wire.Command;
import org.veranda.wire.CommandOutcome;
import org.veranda.wire.PackageView;
import org.veranda.wire.RolloutView;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/// Deciding on packages and rollouts over REST.
@RestController
@RequestMapping("/api/v1/firmware")
class FirmwareDoor {

    private final Door door;
    private final Dispatch dispatch;
    private final PackageService packages;
    private final RolloutService rollouts;
    private final RolloutQueries queries;

    FirmwareDoor(
            Door door,
            Dispatch dispatch,
            PackageService packages,
            RolloutService rollouts,
            RolloutQueries queries) {
        this.door = door;
        this.dispatch = dispatch;
        this.packages = packages;
        this.rollouts = rollouts;
        this.queries = queries;
    }

    /// Why something is done.
    record ReasonBody(@Nullable @Size(max = 500) String reason) {

        String text() {
            return Objects.requireNonNullElse(reason, "");
        }
    }

    /// When a rollout shall start.
    record TimeBody(@NotNull Instant at) {}

    @PostMapping("/packages/{id}/verify")
    Map<String, PackageView> verify(
            @PathVariable PackageId id,
            HttpServletRequest request,
            @AuthenticationPrincipal Actor actor) {
        packages.read(id, actor);
        return decide(id, "verify", request, actor, origin -> packages.verify(id, origin));
    }

    @PostMapping("/packages/{id}/release")
    Map<String, PackageView> release(
            @PathVariable PackageId id,
            HttpServletRequest request,
            @AuthenticationPrincipal Actor actor) {
        packages.read(id, actor);
        return decide(id, "release", request, actor, origin -> packages.release(id, origin));
    }

    @PostMapping("/packages/{id}/withdraw")
    Map<String, PackageView> withdraw(
            @PathVariable PackageId id,
            @Valid @RequestBody ReasonBody body,
            HttpServletRequest request,
            @AuthenticationPrincipal Actor actor) {
        return decide(
                id, body, request, actor, origin -> packages.withdraw(id, body.text(), origin));
    }

    private Map<String, PackageView> decide(
            PackageId id,
            Object said,
            HttpServletRequest request,
            Actor actor,
            Predicate<Origin> work) {
        door.enter(
                request,
                actor,
                said,
                origin -> work.test(origin) ? Effect.changed() : Effect.unchanged());
        return Map.of("data", packages.get(id));
    }

    @PostMapping("/rollouts")
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, RolloutView> create(
            @RequestBody RolloutCommand.Create body,
            HttpServletRequest request,
            @AuthenticationPrincipal Actor actor) {
        Command command = new Command.NewRollout(body);
        CommandOutcome outcome =
                door.enter(request, actor, body, origin -> dispatch.perform(command, origin));
        Long created = ((CommandOutcome.Accepted) outcome).created();
        return Map.of("data", queries.get(new RolloutId(Objects.requireNonNull(created))));
    }

    @PostMapping("/rollouts/{id}/edit")
    Map<String, RolloutView> edit(
            @PathVariable RolloutId id,
            @RequestBody RolloutCommand.Edit body,
            HttpServletRequest request,
            @AuthenticationPrincipal Actor actor) {
        return go(id, body, request, actor);
    }

    @PostMapping("/rollouts/{id}/submit")
    Map<String, RolloutView> submit(
            @PathVariable RolloutId id,
            HttpServletRequest request,
            @AuthenticationPrincipal Actor actor) {
        return go(id, new RolloutCommand.Submit(), request, actor);
    }

    @PostMapping("/rollouts/{id}/approve")
    Map<String, RolloutView> approve(
            @PathVariable RolloutId id,
            HttpServletRequest request,
            @AuthenticationPrincipal Actor actor) {
        return go(id, new RolloutCommand.Approve(), request, actor);
    }

    @PostMapping("/rollouts/{id}/deny")
    Map<String, RolloutView> deny(
            @PathVariable RolloutId id,
            @Valid @RequestBody ReasonBody body,
            HttpServletRequest request,
            @AuthenticationPrincipal Actor actor) {
        return go(id, new RolloutCommand.Deny(body.text()), request, actor);
    }

    @PostMapping("/rollouts/{id}/schedule")
    Map<String, RolloutView> schedule(
            @PathVariable RolloutId id,
            @Valid @RequestBody TimeBody body,
            HttpServletRequest request,
            @AuthenticationPrincipal Actor actor) {
        return go(id, new RolloutCommand.Schedule(body.at()), request, actor);
    }

    @PostMapping("/rollouts/{id}/unschedule")
    Map<String, RolloutView> unschedule(
            @PathVariable RolloutId id,
            HttpServletRequest request,
            @AuthenticationPrincipal Actor actor) {
        return go(id, new RolloutCommand.Unschedule(), request, actor);
    }

    @PostMapping("/rollouts/{id}/start")
    Map<String, RolloutView> start(
            @PathVariable RolloutId id,
            HttpServletRequest request,
            @AuthenticationPrincipal Actor actor) {
        return go(id, new RolloutCommand.Start(), request, actor);
    }

    @PostMapping("/rollouts/{id}/pause")
    Map<String, RolloutView> pause(
            @PathVariable RolloutId id,
            HttpServletRequest request,
            @AuthenticationPrincipal Actor actor) {
        return go(id, new RolloutCommand.Pause(), request, actor);
    }

    @PostMapping("/rollouts/{id}/resume")
    Map<String, RolloutView> resume(
            @PathVariable RolloutId id,
            @Valid @RequestBody(required = false) @Nullable ReasonBody body,
            HttpServletRequest request,
            @AuthenticationPrincipal Actor actor) {
        return go(id, new RolloutCommand.Resume(reason(body)), request, actor);
    }

    @PostMapping("/rollouts/{id}/abort")
    Map<String, RolloutView> abort(
            @PathVariable RolloutId id,
            @Valid @RequestBody(required = false) @Nullable ReasonBody body,
            HttpServletRequest request,
            @AuthenticationPrincipal Actor actor) {
        return go(id, new RolloutCommand.Abort(reason(body)), request, actor);
    }

    private Map<String, RolloutView> go(
            RolloutId id,
            RolloutCommand.Continuing command,
            HttpServletRequest request,
            Actor actor) {
        Long version = Door.version(request);
        door.enter(
                request,
                actor,
                command,
                origin -> {
                    expect(id, version);
                    return dispatch.perform(new Command.OnRollout(id, command), origin);
                });
        return Map.of("data", queries.get(id));
    }

    private void expect(RolloutId id, @Nullable Long version) {
        if (version != null && version != rollouts.lock(id)) {
            throw new PreconditionFailedException(
                    "Rollout %s is at another version than %d.".formatted(id, version));
        }
    }

    private static @Nullable String reason(@Nullable ReasonBody body) {
        return body == null ? null : body.reason();
    }
}
