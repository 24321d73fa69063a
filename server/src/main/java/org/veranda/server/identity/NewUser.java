package org.veranda.server.identity;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.veranda.model.identity.Role;

/// Somebody to be registered.
public record NewUser(
        @NotNull @Size(min = 1, max = 120) String name,
        @NotNull @Size(max = 254) @Pattern(regexp = EMAIL, message = "is not an e-mail address")
                String email,
        @NotNull @Size(min = 10, max = 72) String password,
        @NotNull Role role,
        @Nullable @Pattern(regexp = "[a-z]{2}(-[A-Z]{2})?") String locale) {

    static final String EMAIL = "\\s*[^@\\s]+@[^@\\s]+\\s*";

    /// Never tells the password.
    @Override
    public String toString() {
        return "NewUser[role=%s]".formatted(role);
    }
}
