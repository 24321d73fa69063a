package org.veranda.desktop.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Runs each rule over classes made to break it.
class DesktopRulesBiteTest {

    private static final JavaClasses OFFENDERS =
            new ClassFileImporter()
                    .importPackages("org.veranda.desktop.architecture.bites", "org.veranda.server");

    static Arguments[] rules() {
        return new Arguments[] {
            Arguments.of("package cycles", DesktopRules.NO_PACKAGE_CYCLES),
            Arguments.of("control in a view model", DesktopRules.VIEW_MODELS_KNOW_NO_CONTROL),
            Arguments.of("runLater", DesktopRules.ONE_CLASS_TOUCHES_THE_FX_THREAD),
            Arguments.of("language of the system", DesktopRules.NUMBERS_ARE_WRITTEN_FOR_SOMEBODY),
            Arguments.of("server", DesktopRules.THE_SERVER_IS_FAR_AWAY),
            Arguments.of("socket in a screen", DesktopRules.SOCKETS_ONLY_IN_CONNECTION)
        };
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void findsTheOffender(String name, ArchRule rule) {
        assertThat(rule.evaluate(OFFENDERS).hasViolation()).as(name).isTrue();
    }
}
