package dev.back2code.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import dev.back2code.testing.ServiceRules;

@AnalyzeClasses(packages = "dev.back2code.core", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests as_every_service = ArchTests.in(ServiceRules.class);

    @ArchTest
    static final ArchRule keeps_nothing_itself = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..", "jakarta.persistence..", "org.springframework.data..", "org.springframework.jdbc..");

    @ArchTest
    static final ArchRule only_the_store_is_known_of_storage = noClasses()
            .that()
            .resideInAnyPackage("dev.back2code.core.v1", "dev.back2code.core.v2", "dev.back2code.core.graphql")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.back2code.core.storage");
}
