package dev.back2code.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The architecture of every service, for {@code ArchTests.in(ServiceRules.class)}. */
public final class ServiceRules {

    private static final Pattern ROOT = Pattern.compile("dev\\.back2code\\.\\w+");
    private static final String COMMONS = "dev.back2code.service";

    @ArchTest
    static final ArchRule knows_no_other_service_and_nothing_of_what_tests_it =
            classes().should(dependOnTheirOwnServiceAlone());

    @ArchTest
    static final ArchRule knows_no_junit =
            noClasses().should().dependOnClassesThat().resideInAPackage("org.junit..");

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
            slices().matching("dev.back2code.*.(*)..").should().beFreeOfCycles();

    private ServiceRules() {}

    /** Of this project they know their own service's classes, and what all services share. */
    private static ArchCondition<JavaClass> dependOnTheirOwnServiceAlone() {
        return new ArchCondition<>("know of this project only their own service and what all share") {
            @Override
            public void check(JavaClass origin, ConditionEvents events) {
                origin.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> isForeign(origin, dependency))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription())));
            }
        };
    }

    private static boolean isForeign(JavaClass origin, Dependency dependency) {
        String target = root(dependency.getTargetClass());
        return !target.isEmpty() && !target.equals(root(origin)) && !target.equals(COMMONS);
    }

    /** {@code dev.back2code.auth} of all that is in it; empty for what is not this project's. */
    private static String root(JavaClass type) {
        Matcher root = ROOT.matcher(type.getBaseComponentType().getPackageName());
        return root.lookingAt() ? root.group() : "";
    }
}
