package dev.back2code.auth;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.util.Random;

@AnalyzeClasses(packages = "dev.back2code.auth", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule knows_nothing_of_what_tests_it = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.back2code.core..",
                    "dev.back2code.storage..",
                    "dev.back2code.kit..",
                    "dev.back2code.dojo..",
                    "dev.back2code.runner..",
                    "dev.back2code.proof..",
                    "dev.back2code.bridge..",
                    "dev.back2code.catalog..",
                    "dev.back2code.backing..",
                    "dev.back2code.katas..",
                    "org.junit..");

    @ArchTest
    static final ArchRule takes_time_from_the_injected_clock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime");

    @ArchTest
    static final ArchRule makes_no_random_numbers_of_its_own = noClasses()
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Random.class)
            .orShould()
            .callMethod(Math.class, "random");

    @ArchTest
    static final ArchRule features_do_not_go_round_in_circles =
            slices().matching("dev.back2code.auth.(*)..").should().beFreeOfCycles();
}
