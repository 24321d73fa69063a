package org.veranda.server.realtime.access;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.veranda.server.identity.Actor;
import org.veranda.server.problem.ForbiddenException;

/// Where Echo asks whether its socket may join a channel.
@RestController
class BroadcastingAuthResource {

    private final Doorkeeper doorkeeper;

    BroadcastingAuthResource(Doorkeeper doorkeeper) {
        this.doorkeeper = doorkeeper;
    }

    record Question(@Nullable String socketId, @Nullable String channelName) {}

    record Answer(String auth) {}

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

    private Answer answer(Question question, Actor actor) {
        if (question.socketId() == null || question.channelName() == null) {
            throw refused();
        }
        return doorkeeper
                .sign(actor, question.socketId(), question.channelName())
                .map(Answer::new)
                .orElseThrow(BroadcastingAuthResource::refused);
    }

    /// The same for a foreign channel, one that does not exist and a socket that is gone.
    private static ForbiddenException refused() {
        return new ForbiddenException("You may not listen to this channel.");
    }
}
