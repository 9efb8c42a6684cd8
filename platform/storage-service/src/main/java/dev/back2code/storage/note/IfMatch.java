package dev.back2code.storage.note;

import java.util.List;
import org.springframework.http.ETag;

/** The condition under which a caller wants a change to happen (RFC 9110, 13.1.1). */
public record IfMatch(List<ETag> tags) {

    public static final IfMatch ANY = parse("*");

    /** A header that is no list of entity tags matches nothing. */
    public static IfMatch parse(String header) {
        return new IfMatch(ETag.parse(header));
    }

    /**
     * The version of a note, and a suffix once it is archived: archiving is no new version, but shows in the note, and an
     * entity tag must change with what it shows.
     */
    static ETag etag(long version, boolean archived) {
        return new ETag(archived ? version + "-archived" : Long.toString(version), false);
    }

    boolean admits(Note note) {
        ETag current = etag(note.version(), note.archivedAt().isPresent());
        return tags.stream().anyMatch(tag -> tag.isWildcard() || tag.compare(current, true));
    }
}
