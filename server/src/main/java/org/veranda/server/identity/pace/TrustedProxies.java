package org.veranda.server.identity.pace;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

import java.util.List;

/// The proxies whose word about the caller's address is believed: addresses or networks such as `10.0.0.0/8`.
@ConfigurationProperties("veranda")
record TrustedProxies(@DefaultValue({}) List<String> trustedProxies) {

    TrustedProxies {
        trustedProxies =
                trustedProxies.stream().map(String::strip).filter(p -> !p.isEmpty()).toList();
        trustedProxies.forEach(IpAddressMatcher::new);
    }

    boolean trusts(String address) {
        return trustedProxies.stream()
                .anyMatch(proxy -> new IpAddressMatcher(proxy).matches(address));
    }
}
