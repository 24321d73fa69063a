package org.veranda.server.identity.web;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.veranda.server.problem.Printable;

/// What the caller's device calls itself: `X-Device`, or else the browser's own description.
final class Device {

    static final String HEADER = "X-Device";

    private static final int LONGEST = 120;

    private Device() {}

    static @Nullable String of(HttpServletRequest request) {
        String name = request.getHeader(HEADER);
        String device = name == null ? request.getHeader(HttpHeaders.USER_AGENT) : name;
        if (device == null || device.isBlank()) {
            return null;
        }
        return Printable.of(device.strip(), LONGEST);
    }
}
