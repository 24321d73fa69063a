package org.veranda.server.commands;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.veranda.model.RuleOverride;
import org.veranda.model.task.TaskCommand;
import org.veranda.model.task.TaskId;
import org.veranda.server.housekeeping.TaskQueries;
import org.veranda.server.housekeeping.TaskService;
import org.veranda.server.identity.Actor;
import org.veranda.server.problem.InvalidInputException;
import org.veranda.server.problem.NotFoundException;
import org.veranda.server.problem.PreconditionFailedException;
import org.veranda.wire.Command;
import org.veranda.wire.CommandCatalogue;
import org.veranda.wire.CommandEnvelope;
import org.veranda.wire.CommandOutcome;
import org.veranda.wire.TaskView;
import org.veranda.wire.WireCodec;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/// Making tasks, and all that people do with them, over REST: a verb is the command `task.<verb>`, its body the command's
/// fields, and `override` where the rules have it.
@RestController
@RequestMapping("/api/v1/tasks")
class TasksDoor {

    private final Door door;
    private final Dispatch dispatch;
    private final TaskService tasks;
    private final TaskQueries queries;
    private final WireCodec codec;
    private final Clock clock;

    TasksDoor(
            Door door,
            Dispatch dispatch,
            TaskService tasks,
            TaskQueries queries,
            WireCodec codec,
            Clock clock) {
        this.door = door;
        this.dispatch = dispatch;
        this.tasks = tasks;
        this.queries = queries;
        this.codec = codec;
        this.clock = clock;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Map<String, TaskView> create(
            @RequestBody TaskCommand.Create body,
            HttpServletRequest request,
            @AuthenticationPrincipal Actor actor) {
        Command command = new Command.NewTask(body);
        CommandOutcome outcome =
                door.enter(request, actor, body, origin -> dispatch.perform(command, origin));
        Long created = ((CommandOutcome.Accepted) outcome).created();
        return Map.of("data", queries.get(new TaskId(Objects.requireNonNull(created))));
    }

    @PostMapping("/{id}/{verb}")
    Map<String, TaskView> change(
            @PathVariable TaskId id,
            @Parameter(
                            schema =
                                    @Schema(
                                            allowableValues = {
                                                "assign",
                                                "reassign",
                                                "pull",
                                                "release",
                                                "accept",
                                                "decline",
                                                "start",
                                                "pause",
                                                "resume",
                                                "check",
                                                "done",
                                                "verify-pass",
                                                "verify-fail",
                                                "reopen",
                                                "defer",
                                                "block",
                                                "unblock",
                                                "cancel"
                                            }))
                    @PathVariable
                    String verb,
            @RequestBody(required = false) @Nullable JsonNode body,
            HttpServletRequest request,
            @AuthenticationPrincipal Actor actor) {
        CommandEnvelope asked = read(id, verb, body);
        if (!(asked.command() instanceof Command.OnTask(_, TaskCommand.Direct command))) {
            throw noVerb(verb);
        }
        Long version = Door.version(request);
        door.enter(
                request,
                actor,
                said(command, asked.override()),
                asked.override(),
                origin -> {
                    expect(id, command, version);
                    return dispatch.perform(asked.command(), origin);
                });
        return Map.of("data", queries.get(id));
    }

    private CommandEnvelope read(TaskId id, String verb, @Nullable JsonNode body) {
        String type = "task." + verb.replace('-', '_');
        if (CommandCatalogue.find(type).isEmpty()) {
            throw noVerb(verb);
        }
        ObjectNode fields = codec.mapper().createObjectNode();
        if (body != null && !body.isNull()) {
            if (!(body instanceof ObjectNode said)) {
                throw new InvalidInputException("body", "The body must be a JSON object.");
            }
            fields.setAll(said);
        }
        fields.put("id", UUID.randomUUID().toString());
        fields.put("type", type);
        fields.put("task_id", id.value());
        fields.put("made_at", clock.instant().toString());
        return codec.read(fields.toString(), CommandEnvelope.class);
    }

    private static Object said(TaskCommand command, @Nullable RuleOverride override) {
        return override == null ? command : List.of(command, override);
    }

    private void expect(TaskId id, TaskCommand.Direct command, @Nullable Long version) {
        if (version == null) {
            return;
        }
        long now = tasks.lock(id, command);
        if (version != now) {
            throw new PreconditionFailedException(
                    "Task %s is at version %d, not %d.".formatted(id, now, version));
        }
    }

    private static NotFoundException noVerb(String verb) {
        return new NotFoundException("Cannot %s a task: there is no such command.".formatted(verb));
    }
}
