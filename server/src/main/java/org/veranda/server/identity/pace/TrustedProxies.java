package org.veranda.server.identity.pace;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

import java.util.List;

/// The proxies whose word about the caller's address is believed.
@Component
final class TrustedProxies {

    private final List<IpAddressMatcher> proxies;

    TrustedProxies(Settings settings) {
        proxies =
                settings.trustedProxies().stream()
                        .map(String::strip)
                        .filter(proxy -> !proxy.isEmpty())
                        .map(IpAddressMatcher::new)
                        .toList();
    }

    /// Addresses or networks such as `10.0.0.0/8`.
    @ConfigurationProperties("veranda")
    record Settings(@DefaultValue({}) List<String> trustedProxies) {}

    boolean trusts(String address) {
        return proxies.stream().anyMatch(proxy -> proxy.matches(address));
    }
}
