package org.veranda.server.bench.soak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.veranda.server.testing.WireRow;

import java.io.IOException;

/// What `./veranda soak restart` asks of a thousand clients, of some: pusher-js and Java clients of two resorts all come back
/// after the server was restarted, none gives up, and each has its stream complete.
class RestartIT {

    private static final int CLIENTS = 48;
    private static final int EVENTS = 3;

    @Test
    @WireRow("closing.restart")
    void bringsEveryClientBackWithItsStreamComplete() throws IOException, InterruptedException {
        assertThat(RestartSoak.isGood(CLIENTS, EVENTS)).isTrue();
    }
}
