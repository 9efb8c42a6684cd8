package dev.back2code.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the rules of the services find, of classes made for it. */
class ServiceRulesTest {

    private final JavaClasses classes = new ClassFileImporter().importPackages("dev.back2code.one");

    @Test
    void another_service_is_found_also_in_an_array() {
        assertThat(found(ServiceRules.knows_no_other_service_and_nothing_of_what_tests_it))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding).contains("dev.back2code.one.Nosy", "dev.back2code.two"));
    }

    @Test
    void junit_is_found() {
        assertThat(found(ServiceRules.knows_no_junit))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding).contains("dev.back2code.one.Nosy", "org.junit"));
    }

    private List<String> found(ArchRule rule) {
        return rule.evaluate(classes).getFailureReport().getDetails();
    }
}
