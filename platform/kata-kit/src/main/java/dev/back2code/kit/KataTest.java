package dev.back2code.kit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A class of tests of one kata, named by its JUnit tag ({@code @Tag("data-03")}). The kit boots the kata's host service
 * with the learner's class behind the seam, and gives each test class a database of its own. Tests take {@link
 * StorageApi}, {@link CoreApi}, {@link AuthApi}, {@link SecondInstance}, {@link NotesTable}, {@link Sql}, {@link ServiceClock}, {@link Pauses}, {@link
 * Links}, {@link ServiceRole}, {@link Seams} and {@link dev.back2code.kit.race.Stage} as parameters, and what the kata's {@code
 * backing} names: {@link RedisData}, {@link MailServer}, {@link PreviewServer}, {@link TokenIssuers}, {@link
 * FaultyStorage}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(KataExtension.class)
@Tag("all")
public @interface KataTest {

    /** What is in the database before the first test. */
    Dataset dataset() default Dataset.EMPTY;

    /** Whether the service runs twice, on the same database and the same Redis; then a {@link SecondInstance} is there. */
    boolean twoInstances() default false;
}
