package org.veranda.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Runs each rule over classes made to break it.
class SharedModelRulesBiteTest {

    private static final JavaClasses OFFENDERS =
            new ClassFileImporter().importPackages("org.veranda.architecture.bites");

    static Arguments[] rules() {
        return new Arguments[] {
            Arguments.of("package cycles", SharedModelRules.NO_PACKAGE_CYCLES),
            Arguments.of("model → wire", SharedModelRules.MODEL_KNOWS_NO_WIRE),
            Arguments.of("frameworks", SharedModelRules.NO_FRAMEWORKS)
        };
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void findsTheOffender(String name, ArchRule rule) {
        assertThat(rule.evaluate(OFFENDERS).hasViolation()).as(name).isTrue();
    }
}
