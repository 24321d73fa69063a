package org.veranda.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class CommandLineTest {

    @Test
    void takesValuesAfterASpaceOrAnEqualsSign() {
        assertThat(CommandLine.properties(List.of("--port", "8081", "--data=/srv/veranda")))
                .containsExactly("--veranda.port=8081", "--veranda.data=/srv/veranda");
    }

    @Test
    void knowsEveryOptionOfTheContract() {
        List<String> args = List.of("--demo", "--app", "1:key:secret", "--simulate", "0");

        assertThat(CommandLine.properties(args))
                .containsExactly(
                        "--spring.profiles.include=demo",
                        "--veranda.app=1:key:secret",
                        "--veranda.simulate=0");
    }

    @Test
    void leavesPropertiesAlone() {
        assertThat(CommandLine.properties(List.of("--veranda.db.connections=4")))
                .containsExactly("--veranda.db.connections=4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--prot", "--port", "serve", "--prot=1"})
    void saysWhatItDoesNotUnderstand(String typed) {
        assertThatThrownBy(() -> CommandLine.properties(List.of(typed)))
                .isInstanceOf(CommandLine.NotUnderstood.class)
                .hasMessageContaining(typed);
    }
}
