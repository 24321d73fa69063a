package org.veranda.server.testing;

import org.veranda.server.identity.User;

import java.util.Map;

/// Somebody hired for a test.
public record Person(User user, String password) {

    public Map<String, String> credentials() {
        return Map.of("email", user.email(), "password", password);
    }

    /// Shown in failures; never with the password.
    @Override
    public String toString() {
        return "Person[%s]".formatted(user.id());
    }
}
