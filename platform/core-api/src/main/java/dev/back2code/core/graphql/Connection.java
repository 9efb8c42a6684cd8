package dev.back2code.core.graphql;

import dev.back2code.core.note.Page;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A page in the form that clients of GraphQL expect (Relay's connections, forwards only). */
record Connection<T>(List<Edge<T>> edges, PageInfo pageInfo) {

    static <T> Connection<T> of(Page<T> page) {
        int last = page.items().size() - 1;
        List<Edge<T>> edges = IntStream.rangeClosed(0, last)
                .mapToObj(i -> new Edge<>(page.items().get(i), i == last ? page.next() : null))
                .toList();
        return new Connection<>(edges, new PageInfo(page.next() != null, page.next()));
    }

    record Edge<T>(T node, @Nullable String cursor) {}

    record PageInfo(boolean hasNextPage, @Nullable String endCursor) {}
}
