package dev.back2code.storage.binding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.service.binding.UnusableSeam;
import dev.back2code.storage.cache.Uncached;
import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteId;
import dev.back2code.storage.note.NoteSummary;
import dev.back2code.storage.note.Page;
import dev.back2code.storage.note.UserId;
import dev.back2code.storage.seam.NoteAccess;
import dev.back2code.storage.seam.NoteArchive;
import dev.back2code.storage.seam.NoteCache;
import dev.back2code.storage.seam.NoteFeed;
import dev.back2code.storage.seam.NoteOverview;
import dev.back2code.storage.seam.NotePins;
import dev.back2code.storage.seam.NoteSharing;
import dev.back2code.storage.seam.OverviewItem;
import dev.back2code.storage.seam.Permission;
import dev.back2code.storage.seam.QuotaReport;
import dev.back2code.storage.seam.Quotas;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@ExtendWith(OutputCaptureExtension.class)
class StorageSeamsTest {

    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withUserConfiguration(SeamConfiguration.class, Surroundings.class)
            .withPropertyValues(
                    "back2code.seams.note-feed=" + OwnFeed.class.getName(),
                    "back2code.seams.note-archive=" + OwnArchive.class.getName(),
                    "back2code.seams.note-pins=" + OwnPins.class.getName(),
                    "back2code.seams.note-overview=" + Unasked.class.getName(),
                    "back2code.seams.quotas=" + Unasked.class.getName(),
                    "back2code.seams.note-sharing=" + Unasked.class.getName(),
                    "back2code.seams.note-access=" + Unasked.class.getName());

    @Test
    void a_class_behind_a_seam_is_injected_and_transactional(CapturedOutput log) {
        service.run(context -> {
            assertThat(context.getBean(NoteFeed.class)).isInstanceOf(OwnFeed.class);
            assertThat(context.getBean(NoteArchive.class).archive(null, null)).isTrue();
        });
        assertThat(log).contains("seam note-feed is served by " + OwnFeed.class.getName());
    }

    @Test
    void without_a_redis_nothing_is_cached_whoever_is_named() {
        service.withPropertyValues("back2code.seams.note-cache=no.Such")
                .run(context -> assertThat(context.getBean(NoteCache.class)).isInstanceOf(Uncached.class));
    }

    @Test
    void with_a_redis_the_class_that_is_named_is_needed() {
        service.withPropertyValues("back2code.redis.url=redis://127.0.0.1", "back2code.seams.note-cache=no.Such")
                .run(context -> assertThat(context.getStartupFailure()).isInstanceOf(UnusableSeam.class));
    }

    @Test
    void a_seam_that_does_not_exist_fails_the_start() {
        service.withPropertyValues("back2code.seams.note-fed=" + OwnFeed.class.getName())
                .run(context -> assertThat(context).hasFailed());
    }

    static class OwnFeed implements NoteFeed {

        OwnFeed(InstantSource clock) {
            assertThat(clock).isNotNull();
        }

        @Override
        public Page<NoteSummary> page(Actor actor, Optional<String> cursor, int limit) {
            return new Page<>(List.of(), Optional.empty());
        }
    }

    /** Final, as a learner's class may be. */
    @Transactional
    static final class OwnArchive implements NoteArchive {

        @Override
        public boolean archive(Actor actor, NoteId note) {
            return TransactionSynchronizationManager.isActualTransactionActive();
        }
    }

    static class OwnPins implements NotePins {

        @Override
        public void pin(Actor actor, NoteId note) {}
    }

    /** Stands behind the seams that these tests do not ask. */
    static class Unasked implements NoteOverview, Quotas, NoteSharing, NoteAccess {

        @Override
        public void require(Actor actor, NoteId note, Permission permission) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<String> visibleTo(Actor actor, Permission permission) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<OverviewItem> latest(Actor actor, int limit) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int consume(Actor actor, int units) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void transfer(Actor from, UserId to, int units) {
            throw new UnsupportedOperationException();
        }

        @Override
        public QuotaReport report(Actor actor) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean revokeEditor(Actor owner, NoteId note, UserId editor) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void transferOwnership(Actor owner, NoteId note, UserId to) {
            throw new UnsupportedOperationException();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement
    static class Surroundings {

        @Bean
        InstantSource clock() {
            return InstantSource.system();
        }

        @Bean
        PlatformTransactionManager transactions() {
            return new AbstractPlatformTransactionManager() {
                @Override
                protected Object doGetTransaction() {
                    return new Object();
                }

                @Override
                protected void doBegin(Object transaction, TransactionDefinition definition) {}

                @Override
                protected void doCommit(DefaultTransactionStatus status) {}

                @Override
                protected void doRollback(DefaultTransactionStatus status) {}
            };
        }
    }
}
