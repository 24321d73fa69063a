package org.veranda.server.notifications.mail;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;

import java.util.concurrent.atomic.AtomicInteger;

/// How the mail goes.
@Component
class MailMeters {

    private final Counter sent;
    private final Counter failed;
    private final AtomicInteger stuck = new AtomicInteger();

    MailMeters(MeterRegistry registry) {
        sent = registry.counter("veranda.mail.sent");
        failed = registry.counter("veranda.mail.failed");
        registry.gauge("veranda.mail.stuck", stuck);
    }

    void sent() {
        sent.increment();
    }

    void failed() {
        failed.increment();
    }

    void stuck(int number) {
        stuck.set(number);
    }
}
