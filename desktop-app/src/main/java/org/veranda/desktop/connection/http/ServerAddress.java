package org.veranda.desktop.connection.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/// Where a Veranda server answers: scheme, host and port, never a path.
public record ServerAddress(URI base) {

    /// The address a person typed, made whole: without a scheme it is `https`, except on this very
    /// machine. Empty when it can't be an address.
    public static Optional<ServerAddress> parse(String typed) {
        String text = typed.strip();
        if (text.isEmpty() || text.chars().anyMatch(Character::isWhitespace)) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(text.contains("://") ? text : "//" + text);
            return uri.getHost() == null ? Optional.empty() : whole(uri);
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    public URI resolve(String path) {
        return base.resolve(path);
    }

    /// The same place for a WebSocket.
    public URI socket(String path) {
        String scheme = base.getScheme().equals("https") ? "wss" : "ws";
        return URI.create(scheme + "://" + base.getAuthority()).resolve(path);
    }

    /// Whether what is sent there can be read on the way.
    public boolean unprotected() {
        return base.getScheme().equals("http") && !local(base.getHost());
    }

    @Override
    public String toString() {
        return base.toString();
    }

    private static Optional<ServerAddress> whole(URI uri) throws URISyntaxException {
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        String scheme =
                uri.getScheme() != null
                        ? uri.getScheme().toLowerCase(Locale.ROOT)
                        : local(host) ? "http" : "https";
        if (!scheme.equals("http") && !scheme.equals("https")) {
            return Optional.empty();
        }
        return Optional.of(
                new ServerAddress(new URI(scheme, null, host, uri.getPort(), null, null, null)));
    }

    private static boolean local(String host) {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }
}
