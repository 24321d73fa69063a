package org.veranda.desktop.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Set;

class NetworkWatchTest {

    private Set<String> present = Set.of("127.0.0.1", "10.0.0.5");
    private final NetworkWatch watch = new NetworkWatch(() -> present);

    @Test
    void noticesAnAddressThatComesAndNoneThatGoes() {
        watch.remember();
        assertThat(watch.gained()).isFalse();

        present = Set.of("127.0.0.1");
        assertThat(watch.gained()).isFalse();

        present = Set.of("127.0.0.1", "192.168.1.7");
        assertThat(watch.gained()).isTrue();
        assertThat(watch.gained()).isFalse();
    }
}
