package dev.back2code.core.graphql;

import dev.back2code.core.note.Person;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody as GraphQL shows them.
 *
 * @param name null if it has not been read, and is to be if it is asked for
 */
record Named(UUID id, @Nullable String name) {

    static Named of(Person person) {
        return new Named(person.id(), person.name());
    }

    static Named known(UUID id, Person caller) {
        return id.equals(caller.id()) ? of(caller) : new Named(id, null);
    }
}
