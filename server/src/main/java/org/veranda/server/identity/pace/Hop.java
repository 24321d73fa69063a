package org.veranda.server.identity.pace;

import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One entry of `X-Forwarded-For`: an address, which some proxies put in brackets or give a port.
final class Hop {

    private static final Pattern BRACKETS = Pattern.compile("\\[([^\\[\\]]+)](?::\\d{1,5})?");
    private static final Pattern WITH_PORT = Pattern.compile("([0-9.]+):\\d{1,5}");

    private Hop() {}

    /// The address alone; empty when there is none.
    static Optional<String> address(String hop) {
        String bare = bare(hop);
        try {
            InetAddress.ofLiteral(bare);
            return Optional.of(bare);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static String bare(String hop) {
        for (Pattern form : new Pattern[] {BRACKETS, WITH_PORT}) {
            Matcher found = form.matcher(hop);
            if (found.matches()) {
                return found.group(1);
            }
        }
        return hop;
    }
}
