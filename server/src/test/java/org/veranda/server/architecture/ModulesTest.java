package org.veranda.server.architecture;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;
import org.veranda.server.VerandaServer;
import org.veranda.server.architecture.bites.Offenders;

/// Features use of each other what their `package-info` allows, and only what is shown.
class ModulesTest {

    @Test
    void keepTheirBorders() {
        ApplicationModules.of(VerandaServer.class).verify();
    }

    @Test
    void areToldWhenTheyDoNot() {
        ApplicationModules offenders =
                ApplicationModules.of(Offenders.class, new OnlyIncludeTests());

        assertThatThrownBy(offenders::verify).isInstanceOf(Violations.class);
    }
}
