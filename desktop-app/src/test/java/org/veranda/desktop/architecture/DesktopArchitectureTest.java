package org.veranda.desktop.architecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.veranda.desktop", importOptions = DoNotIncludeTests.class)
class DesktopArchitectureTest {

    @ArchTest static final ArchRule CYCLES = DesktopRules.NO_PACKAGE_CYCLES;
    @ArchTest static final ArchRule VIEW_MODELS = DesktopRules.VIEW_MODELS_KNOW_NO_CONTROL;
    @ArchTest static final ArchRule FX_THREAD = DesktopRules.ONE_CLASS_TOUCHES_THE_FX_THREAD;
    @ArchTest static final ArchRule SERVER = DesktopRules.THE_SERVER_IS_FAR_AWAY;
    @ArchTest static final ArchRule NUMBERS = DesktopRules.NUMBERS_ARE_WRITTEN_FOR_SOMEBODY;
    @ArchTest static final ArchRule SOCKETS = DesktopRules.SOCKETS_ONLY_IN_CONNECTION;
}
