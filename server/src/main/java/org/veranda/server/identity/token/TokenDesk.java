package org.veranda.server.identity.token;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.veranda.server.identity.Actor;
import org.veranda.server.identity.Actors;
import org.veranda.server.identity.SessionId;
import org.veranda.server.identity.Sessions;
import org.veranda.server.identity.SignIn;
import org.veranda.server.identity.User;
import org.veranda.server.identity.Users;
import org.veranda.server.problem.UnauthenticatedException;
import org.veranda.server.tenancy.CurrentTenant;

import java.time.Instant;
import java.util.Optional;

/// Hands out pairs of tokens for sessions.
@Service
public class TokenDesk {

    private final SignIn door;
    private final Sessions sessions;
    private final Actors actors;
    private final Users users;
    private final AccessTokens accessTokens;
    private final RefreshTokens refreshTokens;

    TokenDesk(
            SignIn door,
            Sessions sessions,
            Actors actors,
            Users users,
            AccessTokens accessTokens,
            RefreshTokens refreshTokens) {
        this.door = door;
        this.sessions = sessions;
        this.actors = actors;
        this.users = users;
        this.accessTokens = accessTokens;
        this.refreshTokens = refreshTokens;
    }

    public TokenPair signIn(String email, String password, SignIn.From from) {
        SignIn.SignedIn in = door.signIn(email, password, from);
        return pair(in.user(), in.session(), 1);
    }

    /// The next pair of a session that stands; an old token ends it.
    public TokenPair refresh(String token, @Nullable String device) {
        return refreshTokens
                .read(token)
                .flatMap(claim -> next(claim, device))
                .orElseThrow(
                        () -> new UnauthenticatedException("This session is over. Sign in again."));
    }

    private Optional<TokenPair> next(RefreshTokens.Claim claim, @Nullable String device) {
        SessionId session = claim.session();
        Optional<Actor> actor = actors.bySession(session);
        return actor.flatMap(who ->
                sessions.rotate(session, claim.generation(), device)
                        .map(generation -> pair(user(who), session, generation)));
    }

    private User user(Actor actor) {
        return CurrentTenant.call(actor.tenant(), () -> users.get(actor.user()));
    }

    private TokenPair pair(User user, SessionId session, long generation) {
        return new TokenPair(
                accessTokens.issue(user.id(), session, Instant.now()),
                "bearer",
                AccessTokens.LIFETIME.toSeconds(),
                refreshTokens.issue(session, generation),
                user.me());
    }
}
