package dev.back2code.auth.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Part of the audit log, newest first.
 *
 * @param next cursor of what is older; absent on the last page
 */
record AuditPage(
        List<Entry> items,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String next) {

    /** @param found up to one entry more than the page holds */
    static AuditPage of(List<Entry> found, int limit) {
        if (found.size() <= limit) {
            return new AuditPage(found, null);
        }
        List<Entry> items = found.subList(0, limit);
        return new AuditPage(items, Long.toString(items.getLast().id()));
    }
}
