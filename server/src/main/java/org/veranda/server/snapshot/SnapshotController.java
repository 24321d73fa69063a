package org.veranda.server.snapshot;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.veranda.model.identity.Permission;
import org.veranda.server.identity.Actor;
import org.veranda.server.identity.Users;
import org.veranda.wire.WireCodec;

import java.nio.charset.StandardCharsets;

/// `GET /api/v1/snapshot`: all that the caller may see, as of one moment, and how far each stream was
/// read then.
@RestController
class SnapshotController {

    private final Snapshots snapshots;
    private final Users users;
    private final WireCodec codec;

    SnapshotController(Snapshots snapshots, Users users, WireCodec codec) {
        this.snapshots = snapshots;
        this.users = users;
        this.codec = codec;
    }

    @GetMapping(path = "/api/v1/snapshot", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> take(
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, required = false)
                    @Nullable String accepted,
            @AuthenticationPrincipal Actor actor) {
        actor.require(Permission.VIEW_ROOMS);
        boolean guests =
                actor.may(Permission.VIEW_BOOKINGS) && actor.may(Permission.VIEW_GUEST_DETAILS);
        SharedText shared = snapshots.get(actor.tenant(), guests);
        byte[] beginning =
                ("{\"data\":{\"me\":" + codec.write(users.get(actor.user()).me()) + ",")
                        .getBytes(StandardCharsets.UTF_8);
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && accepted.contains("gzip")
                ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(shared.gzip(beginning))
                : answer.body(shared.plain(beginning));
    }
}
