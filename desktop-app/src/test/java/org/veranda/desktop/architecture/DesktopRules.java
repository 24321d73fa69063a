package org.veranda.desktop.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;

import javafx.application.Platform;

import java.io.PrintStream;

/// The structure of the console, each rule with its reason.
final class DesktopRules {

    static final ArchRule NO_PACKAGE_CYCLES =
            slices().matching("org.veranda.desktop.(**)")
                    .should()
                    .beFreeOfCycles()
                    .because("a knot of packages can only be understood, tested and changed whole");

    static final ArchRule VIEW_MODELS_KNOW_NO_CONTROL =
            noClasses()
                    .that()
                    .haveSimpleNameEndingWith("ViewModel")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("javafx.scene..", "javafx.stage..")
                    .because("what a screen shows must be testable without a screen");

    static final ArchRule ONE_CLASS_TOUCHES_THE_FX_THREAD =
            noClasses()
                    .that()
                    .doNotHaveSimpleName("TaskRunner")
                    .should()
                    .callMethod(Platform.class, "runLater", Runnable.class)
                    .because("work that hops threads anywhere can be neither ordered nor tested");

    static final ArchRule THE_SERVER_IS_FAR_AWAY =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.veranda.server..", "org.springframework..")
                    .because("the console knows the contract, never the server");

    static final ArchRule SOCKETS_ONLY_IN_CONNECTION =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("..connection..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("jakarta.websocket..", "org.glassfish.tyrus..")
                    .because("state flows one way, from the connection through sync to the store");

    static final ArchRule NUMBERS_ARE_WRITTEN_FOR_SOMEBODY =
            noClasses()
                    .should()
                    .callMethod(String.class, "formatted", Object[].class)
                    .orShould()
                    .callMethod(String.class, "format", String.class, Object[].class)
                    .orShould()
                    .callMethod(PrintStream.class, "printf", String.class, Object[].class)
                    .because("the system's language would write 13,5 or other digits for machines");

    private DesktopRules() {}
}
