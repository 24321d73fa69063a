package org.veranda.server.commands;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.veranda.model.alarm.AlarmCommand;
import org.veranda.model.alarm.AlarmId;
import org.veranda.model.identity.UserId;
import org.veranda.server.alarms.AlarmQueries;
import org.veranda.server.identity.Actor;
import org.veranda.wire.AlarmView;
import org.veranda.wire.Command;

import java.time.Instant;
import java.util.Map;

/// What people do about an alarm, over REST.
@RestController
@RequestMapping("/api/v1/alarms/{id}")
class AlarmsDoor {

    private final Door door;
    private final Dispatch dispatch;
    private final AlarmQueries alarms;

    AlarmsDoor(Door door, Dispatch dispatch, AlarmQueries alarms) {
        this.door = door;
        this.dispatch = dispatch;
        this.alarms = alarms;
    }

    /// @param occurrence the one that was seen; the newest when nothing is said
    record AcknowledgeBody(@Nullable Long occurrence) {}

    record ShelveBody(@Nullable Instant until, @NotBlank String reason) {}

    record AssignBody(@Nullable UserId userId) {}

    record CommentBody(@NotNull String text) {}

    @PostMapping("/acknowledge")
    Map<String, AlarmView> acknowledge(
            @PathVariable AlarmId id,
            @RequestBody(required = false) @Nullable AcknowledgeBody body,
            HttpServletRequest request,
            @AuthenticationPrincipal Actor actor) {
        Long named = body == null ? null : body.occurrence();
        long seen = named == null ? alarms.get(id).occurrence() : named;
        return go(id, new AlarmCommand.Acknowledge(seen), request, actor);
    }

    @PostMapping("/clear")
    Map<String, AlarmView> clear(
            @PathVariable AlarmId id,
            HttpServletRequest request,
            @AuthenticationPrincipal Actor actor) {
        return go(id, new AlarmCommand.Clear(), request, actor);
    }

    @PostMapping("/reset")
    Map<String, AlarmView> reset(
            @PathVariable AlarmId id,
            HttpServletRequest request,
            @AuthenticationPrincipal Actor actor) {
        return go(id, new AlarmCommand.Reset(), request, actor);
    }

    @PostMapping("/shelve")
    Map<String, AlarmView> shelve(
            @PathVariable AlarmId id,
            @RequestBody ShelveBody body,
            HttpServletRequest request,
            @AuthenticationPrincipal Actor actor) {
        return go(id, new AlarmCommand.Shelve(body.until(), body.reason()), request, actor);
    }

    @PostMapping("/unshelve")
    Map<String, AlarmView> unshelve(
            @PathVariable AlarmId id,
            HttpServletRequest request,
            @AuthenticationPrincipal Actor actor) {
        return go(id, new AlarmCommand.Unshelve(), request, actor);
    }

    @PostMapping("/assign")
    Map<String, AlarmView> assign(
            @PathVariable AlarmId id,
            @RequestBody AssignBody body,
            HttpServletRequest request,
            @AuthenticationPrincipal Actor actor) {
        return go(id, new AlarmCommand.Assign(body.userId()), request, actor);
    }

    @PostMapping("/comments")
    ResponseEntity<Map<String, AlarmView>> comment(
            @PathVariable AlarmId id,
            @RequestBody CommentBody body,
            HttpServletRequest request,
            @AuthenticationPrincipal Actor actor) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(go(id, new AlarmCommand.Comment(body.text()), request, actor));
    }

    private Map<String, AlarmView> go(
            AlarmId id, AlarmCommand.Continuing command, HttpServletRequest request, Actor actor) {
        alarms.get(id);
        door.enter(
                request,
                actor,
                command,
                origin -> dispatch.perform(new Command.OnAlarm(id, command), origin));
        return Map.of("data", alarms.get(id));
    }
}
