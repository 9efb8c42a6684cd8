package dev.back2code.service;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "dev.back2code.service", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule knows_no_service_and_no_tool = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.back2code.storage..",
                    "dev.back2code.core..",
                    "dev.back2code.auth..",
                    "dev.back2code.kit..",
                    "dev.back2code.bridge..",
                    "dev.back2code.catalog..",
                    "org.junit..");

    @ArchTest
    static final ArchRule features_do_not_go_round_in_circles =
            slices().matching("dev.back2code.service.(*)..").should().beFreeOfCycles();
}
