package org.veranda.server.realtime.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.veranda.server.realtime.app.App;
import org.veranda.server.realtime.app.Apps;

import java.time.Instant;
import java.util.List;

class WatchTest {

    private static final App APP = new App("1", "key", "secret", List.of("*"));

    private Instant now = Instant.parse("2026-07-01T12:00:00Z");
    private final FailedAttempts attempts = new FailedAttempts(() -> now);
    private final Watch watch = new Watch(attempts, new Apps(APP), () -> now);

    @Test
    void saysOfAFloodThatItWasNotExaminedAndExaminesOthersStill() {
        for (int i = 0; i < 11; i++) {
            unsigned("192.0.2.1");
        }
        unsigned("192.0.2.2");

        assertThat(times("192.0.2.1", Trouble.AUTH_OTHER_SECRET)).isEqualTo(10);
        assertThat(times("192.0.2.1", Trouble.AUTH_NOT_EXAMINED)).isEqualTo(1);
        assertThat(times("192.0.2.2", Trouble.AUTH_OTHER_SECRET)).isEqualTo(1);
        now = now.plusSeconds(1);
        unsigned("192.0.2.1");
        assertThat(times("192.0.2.1", Trouble.AUTH_OTHER_SECRET)).isEqualTo(11);
    }

    private void unsigned(String address) {
        String auth = "key:" + "0".repeat(64);
        watch.unsigned(
                new Claim("1.1", "private-x", null, auth, List.of()),
                APP,
                new Caller(address, "", "js", "8", "7", "key"));
    }

    private long times(String address, Trouble trouble) {
        return attempts.latest().stream()
                .filter(attempt -> attempt.trouble() == trouble)
                .filter(attempt -> attempt.caller().address().equals(address))
                .mapToLong(Attempt::times)
                .sum();
    }
}
