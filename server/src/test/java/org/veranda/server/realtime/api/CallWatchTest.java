package org.veranda.server.realtime.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.veranda.server.testing.TestApps.QUINTA;
import static org.veranda.server.testing.TestApps.SERRA;
import static org.veranda.server.testing.TestApps.SMALL;

import io.micrometer.core.instrument.MeterRegistry;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.veranda.server.realtime.watch.Attempt;
import org.veranda.server.realtime.watch.FailedAttempts;
import org.veranda.server.realtime.watch.Trouble;
import org.veranda.server.testing.AppsServerTest;
import org.veranda.server.testing.TestApp;
import org.veranda.server.testing.TestApps;

import java.time.Duration;
import java.util.Optional;

/// What operators learn of backends' calls.
@AppsServerTest
class CallWatchTest {

    @Autowired TestApps apps;
    @Autowired FailedAttempts attempts;
    @Autowired MeterRegistry registry;

    @Test
    void countsAnswersByAppAndStatus() {
        double good = calls("serra", 200);
        double wrong = calls("serra", 401);
        double strangers = calls("unknown", 401);

        SERRA.get(apps.server(), "/channels/news");
        SERRA.with("wrong").get(apps.server(), "/channels/news");
        new TestApp("nobodys", "nobodys-key", "secret").get(apps.server(), "/channels/news");

        assertThat(calls("serra", 200)).isEqualTo(good + 1);
        assertThat(calls("serra", 401)).isEqualTo(wrong + 1);
        assertThat(calls("unknown", 401)).isEqualTo(strangers + 1);
    }

    @Test
    void keepsWhatWasRefusedForTheOperator() {
        SERRA.with("wrong").get(apps.server(), "/channels/news");
        new TestApp("serra", "mistyped-key", "secret").get(apps.server(), "/channels/news");
        QUINTA.get(apps.server(), "/channels/private-tenant.2");
        String large =
                "{\"name\":\"e\",\"channel\":\"c\",\"data\":\"%s\"}".formatted("x".repeat(99));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> SMALL.publish(apps.server(), large).status() == 413);

        assertThat(found(Trouble.CALL_SIGNATURE, "serra-key")).isPresent();
        assertThat(found(Trouble.CALL_KEY, "mistyped-key")).isPresent();
        assertThat(found(Trouble.CALL_FORBIDDEN, "quinta-key").orElseThrow().detail())
                .contains("private-tenant.2");
        assertThat(found(Trouble.CALL_TOO_LARGE, "small-key")).isPresent();
    }

    private Optional<Attempt> found(Trouble trouble, String key) {
        return attempts.latest().stream()
                .filter(attempt -> attempt.trouble() == trouble)
                .filter(attempt -> attempt.caller().key().equals(key))
                .findFirst();
    }

    private double calls(String app, int status) {
        return registry.counter("veranda.api.calls", "app", app, "status", "" + status).count();
    }
}
