package org.veranda.server.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;

import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.RestController;

/// The structure of the server, each rule with its reason.
final class ServerRules {

    static final ArchRule NO_PACKAGE_CYCLES =
            slices().matching("org.veranda.server.(**)")
                    .should()
                    .beFreeOfCycles()
                    .because("a knot of packages can only be understood, tested and changed whole");

    static final ArchRule CONTROLLERS_ARE_HIDDEN =
            classes()
                    .that()
                    .areAnnotatedWith(RestController.class)
                    .should()
                    .bePackagePrivate()
                    .because("a resource is reached over HTTP, its feature through its service");

    static final ArchRule REPOSITORIES_ARE_HIDDEN =
            classes()
                    .that()
                    .areAnnotatedWith(Repository.class)
                    .should()
                    .bePackagePrivate()
                    .because("a table belongs to one feature; others ask its service");

    static final ArchRule SOCKETS_ONLY_IN_REALTIME =
            noClasses()
                    .that(not(resideInAPackage("..realtime..")))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.springframework.web.socket..",
                            "org.eclipse.jetty.websocket..",
                            "jakarta.websocket..",
                            "org.springframework.data.redis..",
                            "io.lettuce..")
                    .because("a feature that knows sockets decides who hears what by accident");

    private ServerRules() {}
}
