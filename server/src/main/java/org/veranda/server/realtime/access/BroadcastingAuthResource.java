package org.veranda.server.realtime.access;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.veranda.server.identity.Actor;
import org.veranda.server.problem.ForbiddenException;

import java.util.Optional;

/// Where Echo asks whether its socket may join a channel, and pusher-js who its user is.
@RestController
class BroadcastingAuthResource {

    private static final String ANSWERS = "veranda.realtime.auth";
    private static final String OUTCOME = "outcome";

    private final Doorkeeper doorkeeper;
    private final Counter granted;
    private final Counter refused;

    BroadcastingAuthResource(Doorkeeper doorkeeper, MeterRegistry registry) {
        this.doorkeeper = doorkeeper;
        this.granted = registry.counter(ANSWERS, OUTCOME, "granted");
        this.refused = registry.counter(ANSWERS, OUTCOME, "refused");
    }

    record Question(@Nullable String socketId, @Nullable String channelName) {}

    /// @param channelData who they are, in a presence channel
    /// @param userData who they are, when they sign in
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(String auth, @Nullable String channelData, @Nullable String userData) {}

    @PostMapping(path = "/broadcasting/auth", consumes = MediaType.APPLICATION_JSON_VALUE)
    Answer ask(@RequestBody Question question, @AuthenticationPrincipal Actor actor) {
        return answer(question, actor);
    }

    @PostMapping("/broadcasting/auth")
    Answer askByForm(
            @RequestParam(name = "socket_id", required = false) @Nullable String socketId,
            @RequestParam(name = "channel_name", required = false) @Nullable String channel,
            @AuthenticationPrincipal Actor actor) {
        return answer(new Question(socketId, channel), actor);
    }

    @PostMapping(path = "/broadcasting/user-auth", consumes = MediaType.APPLICATION_JSON_VALUE)
    Answer askWho(@RequestBody Question question, @AuthenticationPrincipal Actor actor) {
        return whoTheyAre(question.socketId(), actor);
    }

    @PostMapping("/broadcasting/user-auth")
    Answer askWhoByForm(
            @RequestParam(name = "socket_id", required = false) @Nullable String socketId,
            @AuthenticationPrincipal Actor actor) {
        return whoTheyAre(socketId, actor);
    }

    private Answer answer(Question question, Actor actor) {
        if (question.socketId() == null || question.channelName() == null) {
            throw refused();
        }
        return counted(doorkeeper.admit(actor, question.socketId(), question.channelName()))
                .map(pass -> new Answer(pass.auth(), pass.data(), null))
                .orElseThrow(BroadcastingAuthResource::refused);
    }

    private Answer whoTheyAre(@Nullable String socketId, Actor actor) {
        if (socketId == null) {
            throw notHere();
        }
        return counted(doorkeeper.signIn(actor, socketId))
                .map(pass -> new Answer(pass.auth(), null, pass.data()))
                .orElseThrow(BroadcastingAuthResource::notHere);
    }

    private Optional<Pass> counted(Optional<Pass> pass) {
        (pass.isPresent() ? granted : refused).increment();
        return pass;
    }

    /// The same for a foreign channel, one that does not exist and a socket that is gone.
    private static ForbiddenException refused() {
        return new ForbiddenException("You may not listen to this channel.");
    }

    private static ForbiddenException notHere() {
        return new ForbiddenException("You may not sign in on this socket.");
    }
}
