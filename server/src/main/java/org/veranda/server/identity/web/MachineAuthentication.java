package org.veranda.server.identity.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.veranda.server.identity.Machine;

import java.io.Serial;
import java.util.Collection;
import java.util.List;

/// A request of a machine that showed its key.
final class MachineAuthentication extends AbstractAuthenticationToken {

    @Serial private static final long serialVersionUID = 1L;

    private static final Collection<GrantedAuthority> NONE = List.of();

    private final transient Machine machine;

    MachineAuthentication(Machine machine) {
        super(NONE);
        this.machine = machine;
        setAuthenticated(true);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Machine getPrincipal() {
        return machine;
    }

    @Override
    public String getName() {
        return machine.name();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MachineAuthentication that && machine.equals(that.machine);
    }

    @Override
    public int hashCode() {
        return machine.hashCode();
    }
}
