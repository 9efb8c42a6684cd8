package dev.back2code.katas.data03;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.note.NoteSummary;
import dev.back2code.storage.note.Page;
import dev.back2code.storage.seam.NoteFeed;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Kata data-03: a feed whose every page costs the same and which neither skips nor repeats a note.
 *
 * <p>Spring creates this class; its constructor may ask for any bean of storage-service, such as {@link JdbcClient},
 * {@code EntityManager} or {@code DataSource}. Add private methods, records and further classes of this package as you
 * like. {@link NoteFeed} says what a page must hold.
 */
public class PagedNoteFeed implements NoteFeed {

    private final JdbcClient db;

    public PagedNoteFeed(JdbcClient db) {
        this.db = db;
    }

    @Override
    public Page<NoteSummary> page(Actor actor, Optional<String> cursor, int limit) {
        throw new UnsupportedOperationException("PagedNoteFeed.page is yours to write (data-03)");
    }
}
