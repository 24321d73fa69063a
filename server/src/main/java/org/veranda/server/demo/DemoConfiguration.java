package org.veranda.server.demo;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.veranda.server.installation.CannotStartException;

import java.net.InetAddress;

/// The clock that the demo can set back, and the promise that only this machine reaches the demo.
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoConfiguration {

    @Bean
    InetAddress loopbackOnly(@Value("${server.address}") InetAddress address) {
        if (!address.isLoopbackAddress()) {
            throw new CannotStartException(
                    "Cannot show the demo at %s: its passwords are published, so it keeps to loopback"
                            .formatted(address.getHostAddress()));
        }
        return address;
    }

    @Bean
    @Primary
    DemoClock demoClock() {
        return new DemoClock();
    }
}
