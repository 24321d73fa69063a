package org.veranda.architecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.veranda", importOptions = DoNotIncludeTests.class)
class SharedModelArchitectureTest {

    @ArchTest static final ArchRule CYCLES = SharedModelRules.NO_PACKAGE_CYCLES;
    @ArchTest static final ArchRule WIRE = SharedModelRules.MODEL_KNOWS_NO_WIRE;
    @ArchTest static final ArchRule FRAMEWORKS = SharedModelRules.NO_FRAMEWORKS;
}
