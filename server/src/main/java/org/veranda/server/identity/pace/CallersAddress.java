package org.veranda.server.identity.pace;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Finds the caller's address behind trusted proxies: the last one of `X-Forwarded-For` that none of them has.
/// What a caller wrote there before the first trusted proxy is never believed.
@Component
@NamedInterface("pace")
public final class CallersAddress {

    public static final String HEADER = "X-Forwarded-For";

    private final TrustedProxies proxies;

    CallersAddress(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    /// The request as its caller sent it: with the caller's address.
    public HttpServletRequest on(HttpServletRequest request) {
        String address = of(request.getRemoteAddr(), Collections.list(request.getHeaders(HEADER)));
        return address.equals(request.getRemoteAddr()) ? request : new From(request, address);
    }

    /// @param peer whom the connection is with
    /// @param forwarded each value of the header, in the order in which they came
    public String of(String peer, List<String> forwarded) {
        String address = peer;
        for (String hop : hopsFromTheLast(forwarded)) {
            Optional<String> before = proxies.trusts(address) ? Hop.address(hop) : Optional.empty();
            if (before.isEmpty()) {
                return address;
            }
            address = before.get();
        }
        return address;
    }

    private static List<String> hopsFromTheLast(List<String> forwarded) {
        return List.of(String.join(",", forwarded).split(",", -1)).reversed().stream()
                .map(String::strip)
                .toList();
    }

    private static final class From extends HttpServletRequestWrapper {

        private final String address;

        From(HttpServletRequest request, String address) {
            super(request);
            this.address = address;
        }

        @Override
        public String getRemoteAddr() {
            return address;
        }

        @Override
        public String getRemoteHost() {
            return address;
        }
    }
}
