package dev.back2code.katas.data02;

import dev.back2code.storage.note.Actor;
import dev.back2code.storage.seam.NoteOverview;
import dev.back2code.storage.seam.OverviewItem;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Kata data-02: an overview that costs the database the same number of statements however many notes it shows.
 *
 * <p>Spring creates this class, once for all requests; its constructor may ask for any bean of storage-service, such as
 * {@link JdbcClient}, {@code EntityManager} or {@code TransactionTemplate}, and the class may be {@code @Transactional}.
 * Add private methods, records and further classes of this package as you like. {@link NoteOverview} and {@link
 * OverviewItem} say what an overview must hold.
 */
public class FrugalNoteOverview implements NoteOverview {

    private final JdbcClient db;

    public FrugalNoteOverview(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<OverviewItem> latest(Actor actor, int limit) {
        throw new UnsupportedOperationException("FrugalNoteOverview.latest is yours to write (data-02)");
    }
}
