package org.veranda.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;

/// Unmodified Echo and pusher-js under Node, and the web board in Chromium, against the packaged
/// server.
class WebClientsIT {

    @Test
    void findWhatTheContractPromises() throws Exception {
        String report =
                NodeScript.run(
                        Duration.ofMinutes(10),
                        "--test",
                        "--test-reporter=spec",
                        "clients.test.mjs");

        assertThat(report).containsPattern("pass [1-9]\\d").contains("fail 0");
    }
}
