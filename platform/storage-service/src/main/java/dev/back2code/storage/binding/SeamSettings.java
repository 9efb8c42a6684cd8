package dev.back2code.storage.binding;

import dev.back2code.service.binding.Seam;
import dev.back2code.service.binding.SeamRegistrar;
import dev.back2code.storage.seam.ConstraintTranslator;
import dev.back2code.storage.seam.IdempotentExecutor;
import dev.back2code.storage.seam.NoteAccess;
import dev.back2code.storage.seam.NoteArchive;
import dev.back2code.storage.seam.NoteCache;
import dev.back2code.storage.seam.NoteFeed;
import dev.back2code.storage.seam.NoteOverview;
import dev.back2code.storage.seam.NotePins;
import dev.back2code.storage.seam.NoteSharing;
import dev.back2code.storage.seam.Quotas;
import dev.back2code.storage.seam.TenantBinding;
import dev.back2code.storage.seam.TimeLimit;
import dev.back2code.storage.seam.Timeouts;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which class serves which seam. A name that is no seam's fails the start, so that a misspelt one is not served by the
 * default in silence.
 */
@ConfigurationProperties(prefix = SeamRegistrar.PREFIX, ignoreUnknownFields = false)
record SeamSettings(
        @DefaultValue("dev.back2code.storage.feed.NaiveNoteFeed")
        String noteFeed,

        @DefaultValue("dev.back2code.storage.archive.NaiveNoteArchive")
        String noteArchive,

        @DefaultValue("dev.back2code.storage.overview.NaiveNoteOverview")
        String noteOverview,

        @DefaultValue("dev.back2code.storage.pin.NaiveNotePins")
        String notePins,

        @DefaultValue("dev.back2code.storage.problem.NaiveConstraintTranslator")
        String violations,

        @DefaultValue("dev.back2code.storage.quota.NaiveQuotas")
        String quotas,

        @DefaultValue("dev.back2code.storage.sharing.NaiveNoteSharing")
        String noteSharing,

        @DefaultValue("dev.back2code.storage.preview.NaiveTimeLimit")
        String timeLimit,

        @DefaultValue("dev.back2code.storage.timeout.NaiveTimeouts")
        String timeouts,

        @DefaultValue("dev.back2code.storage.cache.NaiveNoteCache")
        String noteCache,

        @DefaultValue("dev.back2code.storage.access.NaiveNoteAccess")
        String noteAccess,

        @DefaultValue("dev.back2code.storage.tenant.NaiveTenantBinding")
        String tenantBinding,

        @DefaultValue("dev.back2code.storage.idempotency.NaiveIdempotentExecutor")
        String idempotentExecutor) {

    private static final String UNCACHED = "dev.back2code.storage.cache.Uncached";

    /** @param withRedis whether there is one; without it nothing is cached, whoever is named */
    List<Seam> seams(boolean withRedis) {
        return List.of(
                new Seam("note-feed", NoteFeed.class, noteFeed),
                new Seam("note-archive", NoteArchive.class, noteArchive),
                new Seam("note-overview", NoteOverview.class, noteOverview),
                new Seam("note-pins", NotePins.class, notePins),
                new Seam("violations", ConstraintTranslator.class, violations),
                new Seam("quotas", Quotas.class, quotas),
                new Seam("note-sharing", NoteSharing.class, noteSharing),
                new Seam("time-limit", TimeLimit.class, timeLimit),
                new Seam("timeouts", Timeouts.class, timeouts),
                new Seam("note-cache", NoteCache.class, withRedis ? noteCache : UNCACHED),
                new Seam("note-access", NoteAccess.class, noteAccess),
                new Seam("tenant-binding", TenantBinding.class, tenantBinding),
                new Seam("idempotent-executor", IdempotentExecutor.class, idempotentExecutor));
    }
}
