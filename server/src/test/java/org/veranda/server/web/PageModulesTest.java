package org.veranda.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;

/// The parts of the pages that need neither a browser nor a server.
class PageModulesTest {

    @Test
    void passTheirOwnTests() throws Exception {
        String report =
                NodeScript.run(
                        Duration.ofMinutes(1), "--test", "--test-reporter=spec", "pages.test.mjs");

        assertThat(report).containsPattern("pass [1-9]\\d").contains("fail 0");
    }
}
