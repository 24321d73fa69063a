package org.veranda.server.architecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.veranda.server", importOptions = DoNotIncludeTests.class)
class ServerArchitectureTest {

    @ArchTest static final ArchRule CYCLES = ServerRules.NO_PACKAGE_CYCLES;
    @ArchTest static final ArchRule CONTROLLERS = ServerRules.CONTROLLERS_ARE_HIDDEN;
    @ArchTest static final ArchRule REPOSITORIES = ServerRules.REPOSITORIES_ARE_HIDDEN;
    @ArchTest static final ArchRule SOCKETS = ServerRules.SOCKETS_ONLY_IN_REALTIME;
}
