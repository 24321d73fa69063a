package org.veranda.server.identity;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.veranda.model.identity.Role;

/// What is to be different about a user; what is absent stays as it is.
public record UserChange(
        @Nullable @Size(min = 1, max = 120) String name,
        @Nullable Role role,
        @Nullable Boolean disabled,
        @Nullable @Pattern(regexp = "[a-z]{2}(-[A-Z]{2})?") String locale,
        @Nullable @Size(min = 10, max = 72) String password) {

    User applyTo(User user) {
        return new User(
                user.id(),
                user.tenantId(),
                user.email(),
                name == null ? user.name() : name,
                role == null ? user.role() : role,
                locale == null ? user.locale() : locale,
                disabled == null ? user.disabled() : disabled);
    }

    /// Never tells the password.
    @Override
    public String toString() {
        return "UserChange[role=%s, disabled=%s]".formatted(role, disabled);
    }
}
