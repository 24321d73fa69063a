package org.veranda.server.identity.web;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.veranda.server.identity.Actor;
import org.veranda.server.identity.Users;
import org.veranda.wire.ColleagueView;

import java.util.List;

/// Whom the caller can give something to: everybody of the resort who can sign in, by name and role. Addresses and the
/// rest stay with those who manage users.
@RestController
class ColleagueResource {

    private final Users users;

    ColleagueResource(Users users) {
        this.users = users;
    }

    @GetMapping("/api/v1/colleagues")
    Data<List<ColleagueView>> all(@AuthenticationPrincipal Actor actor) {
        return new Data<>(
                users.colleagues(actor).stream()
                        .map(user -> new ColleagueView(user.id(), user.name(), user.role()))
                        .toList());
    }
}
