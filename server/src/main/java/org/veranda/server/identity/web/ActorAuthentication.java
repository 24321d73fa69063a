package org.veranda.server.identity.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.veranda.server.identity.Actor;

import java.io.Serial;
import java.util.Collection;
import java.util.List;

/// A request of which we know who makes it. Permissions are the actor's own business.
final class ActorAuthentication extends AbstractAuthenticationToken {

    @Serial private static final long serialVersionUID = 1L;

    private static final Collection<GrantedAuthority> NONE = List.of();

    private final transient Actor actor;

    ActorAuthentication(Actor actor) {
        super(NONE);
        this.actor = actor;
        setAuthenticated(true);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Actor getPrincipal() {
        return actor;
    }

    @Override
    public String getName() {
        return actor.user().toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ActorAuthentication that && actor.equals(that.actor);
    }

    @Override
    public int hashCode() {
        return actor.hashCode();
    }
}
