package org.veranda.server.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Runs each rule over classes made to break it.
class ServerRulesBiteTest {

    private static final JavaClasses OFFENDERS =
            new ClassFileImporter().importPackages("org.veranda.server.architecture.bites");

    static Arguments[] rules() {
        return new Arguments[] {
            Arguments.of("package cycles", ServerRules.NO_PACKAGE_CYCLES),
            Arguments.of("public controller", ServerRules.CONTROLLERS_ARE_HIDDEN),
            Arguments.of("public repository", ServerRules.REPOSITORIES_ARE_HIDDEN),
            Arguments.of("socket in a feature", ServerRules.SOCKETS_ONLY_IN_REALTIME)
        };
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void findsTheOffender(String name, ArchRule rule) {
        assertThat(rule.evaluate(OFFENDERS).hasViolation()).as(name).isTrue();
    }
}
