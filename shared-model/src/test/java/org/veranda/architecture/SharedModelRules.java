package org.veranda.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;

/// The structure of shared-model, each rule with its reason.
final class SharedModelRules {

    static final ArchRule NO_PACKAGE_CYCLES =
            slices().matching("org.veranda.(**)")
                    .should()
                    .beFreeOfCycles()
                    .because("a knot of packages can only be understood, tested and changed whole");

    static final ArchRule MODEL_KNOWS_NO_WIRE =
            noClasses()
                    .that()
                    .resideInAPackage("..model..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("..wire..")
                    .because("rules outlive formats: wire → model, never back");

    static final ArchRule NO_FRAMEWORKS =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.springframework..",
                            "javafx..",
                            "java.sql..",
                            "javax.sql..",
                            "java.net..")
                    .because("the same rules decide on the server and on an offline desk");

    private SharedModelRules() {}
}
