package org.veranda.server.problem;

import org.springframework.http.HttpStatus;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// A problem to be told to a client: what kind it is, what happened, and what one needs to know
/// besides.
public record Problem(HttpStatus status, String kind, String detail, Map<String, Object> extras) {

    public Problem(HttpStatus status, String kind, String detail) {
        this(status, kind, detail, Map.of());
    }

    public static Problem of(HttpStatus status, String detail) {
        return new Problem(
                status, status.name().toLowerCase(Locale.ROOT).replace('_', '-'), detail);
    }

    /// The members of RFC 9457 first, `message` for Laravel clients, then the extras.
    public Map<String, Object> body(String instance) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "urn:veranda:problem:" + kind);
        body.put("title", status.getReasonPhrase());
        body.put("status", status.value());
        body.put("detail", detail);
        body.put("instance", instance);
        body.put("message", detail);
        extras.forEach(body::putIfAbsent);
        return body;
    }
}
