package org.veranda.server.realtime.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.veranda.server.testing.TestApps.SINGLE;
import static org.veranda.server.testing.TestApps.SMALL;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.veranda.server.realtime.SocketClient;
import org.veranda.server.realtime.view.Checkup.Finding;
import org.veranda.server.realtime.view.Checkup.Step;
import org.veranda.server.testing.AppsServerTest;
import org.veranda.server.testing.TestApps;

import java.time.Duration;

@AppsServerTest
class CheckupTest {

    @Autowired TestApps apps;
    @Autowired Checkup checkup;

    @Test
    void tellsWhichPagesAnAppAdmits() {
        assertThat(checkup.examine(SMALL.key(), "https://elsewhere.example", "7", "::1"))
                .contains(new Finding(Step.ORIGIN, false, 4009, "https://small.example"));
        assertThat(checkup.examine(SMALL.key(), "https://small.example", "7", "::1"))
                .contains(new Finding(Step.ORIGIN, true, 0, "https://small.example"));
    }

    @Test
    void tellsThatAnAppHasNoRoom() {
        try (SocketClient client = SocketClient.open(apps.socket(SINGLE))) {
            client.socketId();
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() ->
                            assertThat(checkup.examine(SINGLE.key(), "", "7", "::1"))
                                    .contains(new Finding(Step.ROOM, false, 4004, "1")));
        }
        assertThat(checkup.examine(SMALL.key(), "", "7", "::1"))
                .extracting(Finding::good)
                .containsOnly(true);
    }
}
