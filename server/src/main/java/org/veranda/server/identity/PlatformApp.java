package org.veranda.server.identity;

/// The app that Veranda's own clients open their sockets with, and that a Laravel backend may
/// publish with; realtime knows it.
public record PlatformApp(String id, String key, String secret) {

    /// Never tells the secret.
    @Override
    public String toString() {
        return "PlatformApp[%s, %s]".formatted(id, key);
    }
}
