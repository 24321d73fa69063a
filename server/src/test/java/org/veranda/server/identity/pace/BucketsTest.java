package org.veranda.server.identity.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.veranda.server.identity.Network;
import org.veranda.server.problem.TooManyAttemptsException;

class BucketsTest {

    private final Buckets<String> buckets = new Buckets<>(3, 1);

    @Test
    void slowDownACallerWhoComesTooOftenAndNoOther() {
        for (int i = 0; i < 3; i++) {
            buckets.take("192.0.2.1", "Wait.");
        }

        assertThatThrownBy(() -> buckets.take("192.0.2.1", "Wait."))
                .isInstanceOf(TooManyAttemptsException.class)
                .hasMessage("Wait.");
        assertThatCode(() -> buckets.take("192.0.2.2", "Wait.")).doesNotThrowAnyException();
    }

    @Test
    void rememberTenThousandCallersAndNoMore() {
        for (int i = 0; i < 12_000; i++) {
            buckets.take("caller " + i, "Wait.");
        }

        assertThat(buckets.size()).isEqualTo(10_000);
    }

    @Test
    void forgetThoseWhoWereQuietLongestAndNotWhoComesAgain() {
        for (int n = 0; n < 3; n++) {
            buckets.take("busy", "Wait.");
            for (int i = 0; i < 9_000; i++) {
                buckets.take("caller %d of %d".formatted(i, n), "Wait.");
            }
        }

        assertThatThrownBy(() -> buckets.take("busy", "Wait."))
                .isInstanceOf(TooManyAttemptsException.class);
    }

    @Test
    void countAWholeNetworkOfIpv6AsOneCaller() {
        assertThat(Network.of("2001:db8:1:2::7")).isEqualTo(Network.of("2001:db8:1:2:ffff::8"));
        assertThat(Network.of("2001:db8:1:2::7")).isNotEqualTo(Network.of("2001:db8:1:3::7"));
        assertThat(Network.of("192.0.2.1")).isNotEqualTo(Network.of("192.0.2.2"));
    }
}
