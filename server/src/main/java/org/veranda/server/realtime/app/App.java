package org.veranda.server.realtime.app;

import java.util.List;

/// One client of the Pusher wire: the key its sockets come with, and the secret that signs for it.
///
/// @param origins the web origins its sockets may come from; `*` is any
public record App(String id, String key, String secret, List<String> origins) {

    private static final String ANY = "*";

    public App {
        origins = List.copyOf(origins);
    }

    /// Whether a socket may come from there. Clients outside a browser name no origin.
    public boolean admits(String origin) {
        return origin.isEmpty() || origins.contains(ANY) || origins.contains(origin);
    }

    public Signature sign(String text) {
        return Signature.of(text, secret);
    }

    /// Never tells the secret.
    @Override
    public String toString() {
        return "App[" + id + ", " + key + "]";
    }
}
