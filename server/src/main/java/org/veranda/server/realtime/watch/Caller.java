package org.veranda.server.realtime.watch;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.veranda.server.problem.Printable;

import java.util.Objects;

/// Who tried, by what the client itself brought; whatever it did not bring is empty.
///
/// @param address where it is on the network; trusted proxies have been asked
/// @param origin the web page's origin
/// @param client the name of the library, as in `client=js`
/// @param key the app's key as it was sent
public record Caller(
        String address, String origin, String client, String version, String protocol, String key) {

    private static final String SOCKETS = "/app/";
    private static final int LONGEST = 120;

    public Caller {
        origin = printable(origin);
        client = printable(client);
        version = printable(version);
        protocol = printable(protocol);
        key = printable(key);
    }

    /// Reads what a request for a socket says.
    public static Caller of(
            String address, @Nullable String origin, String path, @Nullable String query) {
        MultiValueMap<String, String> said = said(query);
        String key = path.startsWith(SOCKETS) ? path.substring(SOCKETS.length()) : "";
        return new Caller(
                address,
                Objects.requireNonNullElse(origin, ""),
                first(said, "client"),
                first(said, "version"),
                first(said, "protocol"),
                key);
    }

    /// Reads what a backend's call of the HTTP API says.
    ///
    /// @param library what `X-Pusher-Library` says, as in `pusher-http-php 7.2.7`
    public static Caller ofBackend(
            String address, @Nullable String library, @Nullable String query) {
        String[] named = Objects.requireNonNullElse(library, "").split(" ", 2);
        return new Caller(
                address,
                "",
                named[0],
                named.length > 1 ? named[1] : "",
                "",
                first(said(query), "auth_key"));
    }

    private static MultiValueMap<String, String> said(@Nullable String query) {
        return UriComponentsBuilder.newInstance()
                .query(Objects.requireNonNullElse(query, ""))
                .build()
                .getQueryParams();
    }

    private static String first(MultiValueMap<String, String> said, String name) {
        return Objects.requireNonNullElse(said.getFirst(name), "");
    }

    /// What strangers wrote, short and without what is not to be printed.
    static String printable(String text) {
        return Printable.of(text, LONGEST);
    }
}
