package dev.back2code.storage.binding;

import dev.back2code.storage.seam.NoteArchive;
import dev.back2code.storage.seam.NoteFeed;
import dev.back2code.storage.seam.NoteOverview;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which class serves which seam. A name that is no seam's fails the start, so that a misspelt one is not served by the
 * default in silence.
 */
@ConfigurationProperties(prefix = "back2code.seams", ignoreUnknownFields = false)
record SeamSettings(
        @DefaultValue("dev.back2code.storage.feed.NaiveNoteFeed")
        String noteFeed,

        @DefaultValue("dev.back2code.storage.archive.NaiveNoteArchive")
        String noteArchive,

        @DefaultValue("dev.back2code.storage.overview.NaiveNoteOverview")
        String noteOverview) {

    List<Seam> seams() {
        return List.of(
                new Seam("note-feed", NoteFeed.class, noteFeed),
                new Seam("note-archive", NoteArchive.class, noteArchive),
                new Seam("note-overview", NoteOverview.class, noteOverview));
    }
}
