package org.veranda.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;

/// The parts of the web board that need neither a browser nor a server.
class BoardModulesTest {

    @Test
    void passTheirOwnTests() throws Exception {
        String report =
                NodeScript.run(
                        Duration.ofMinutes(1), "--test", "--test-reporter=spec", "board.test.mjs");

        assertThat(report).containsPattern("pass [1-9]\\d").contains("fail 0");
    }
}
