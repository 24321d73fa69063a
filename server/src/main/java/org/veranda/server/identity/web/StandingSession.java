package org.veranda.server.identity.web;

import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.stereotype.Component;
import org.veranda.server.identity.Actors;
import org.veranda.server.identity.token.AccessTokens;

/// Accepts a genuine token only while its session stands, and takes name and role from the
/// database.
@Component
class StandingSession implements Converter<Jwt, AbstractAuthenticationToken> {

    private final Actors actors;

    StandingSession(Actors actors) {
        this.actors = actors;
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        return actors.forRequest(AccessTokens.session(token))
                .map(ActorAuthentication::new)
                .orElseThrow(() -> new InvalidBearerTokenException("The session is over"));
    }
}
