package dev.back2code.service;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import dev.back2code.testing.ServiceRules;

@AnalyzeClasses(packages = "dev.back2code.service", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests as_every_service = ArchTests.in(ServiceRules.class);
}
