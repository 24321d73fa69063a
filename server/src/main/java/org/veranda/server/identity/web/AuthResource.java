package org.veranda.server.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.veranda.server.identity.Actor;
import org.veranda.server.identity.NewUser;
import org.veranda.server.identity.Sessions;
import org.veranda.server.identity.SignIn;
import org.veranda.server.identity.Users;
import org.veranda.server.identity.pace.Pace;
import org.veranda.server.identity.token.TokenDesk;
import org.veranda.server.identity.token.TokenPair;
import org.veranda.wire.MeView;

/// Signing in and out, and who one is.
@RestController
@RequestMapping("/api/v1/auth")
class AuthResource {

    private final TokenDesk desk;
    private final Sessions sessions;
    private final Users users;
    private final Pace pace;

    AuthResource(TokenDesk desk, Sessions sessions, Users users, Pace pace) {
        this.desk = desk;
        this.sessions = sessions;
        this.users = users;
        this.pace = pace;
    }

    @PostMapping("/login")
    Data<TokenPair> login(@Valid @RequestBody Credentials credentials, HttpServletRequest request) {
        pace.signIn(request.getRemoteAddr());
        SignIn.From from = new SignIn.From(request.getRemoteAddr(), Device.of(request));
        return new Data<>(desk.signIn(credentials.email(), credentials.password(), from));
    }

    @PostMapping("/refresh")
    Data<TokenPair> refresh(@Valid @RequestBody RefreshRequest body, HttpServletRequest request) {
        return new Data<>(desk.refresh(body.refreshToken(), Device.of(request)));
    }

    @PostMapping("/logout")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void logout(@AuthenticationPrincipal Actor actor) {
        sessions.end(actor.session());
    }

    @RequestMapping(
            path = "/me",
            method = {RequestMethod.GET, RequestMethod.POST})
    Data<MeView> me(@AuthenticationPrincipal Actor actor) {
        return new Data<>(users.get(actor.user()).me());
    }

    @PostMapping("/register")
    @ResponseStatus(HttpStatus.CREATED)
    Data<UserView> register(
            @Valid @RequestBody NewUser user, @AuthenticationPrincipal Actor actor) {
        pace.register(actor.user());
        return new Data<>(UserView.of(users.register(user, actor)));
    }
}
