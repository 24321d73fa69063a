package org.veranda.server.identity.web;

import jakarta.validation.Valid;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.veranda.model.identity.UserId;
import org.veranda.server.identity.Actor;
import org.veranda.server.identity.UserChange;
import org.veranda.server.identity.Users;

import java.util.List;

/// The users of the caller's tenant.
@RestController
@RequestMapping("/api/v1/users")
class UserResource {

    private final Users users;

    UserResource(Users users) {
        this.users = users;
    }

    @GetMapping
    Data<List<UserView>> all(@AuthenticationPrincipal Actor actor) {
        return new Data<>(users.all(actor).stream().map(UserView::of).toList());
    }

    @PatchMapping("/{id}")
    Data<UserView> change(
            @PathVariable UserId id,
            @Valid @RequestBody UserChange change,
            @AuthenticationPrincipal Actor actor) {
        return new Data<>(UserView.of(users.change(id, change, actor)));
    }
}
