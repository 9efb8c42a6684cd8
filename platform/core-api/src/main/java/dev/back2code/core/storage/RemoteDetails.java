package dev.back2code.core.storage;

import dev.back2code.core.note.DetailStore;
import dev.back2code.core.note.NoteShares;
import dev.back2code.core.note.NoteTags;
import dev.back2code.core.note.Person;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Reads details from storage-service. One call there for each call here. */
@Component
class RemoteDetails implements DetailStore {

    private final StorageApi storage;

    RemoteDetails(StorageApi storage) {
        this.storage = storage;
    }

    @Override
    public List<NoteTags> tags(Collection<UUID> notes) {
        return storage.tags(joined(notes)).items();
    }

    @Override
    public List<Person> people(Collection<UUID> users) {
        return storage.members(joined(users)).items();
    }

    @Override
    public List<NoteShares> shares(Collection<UUID> notes) {
        return storage.shares(joined(notes)).items();
    }

    /** storage-service would refuse as much, if a request with such an address reached it. */
    private static String joined(Collection<UUID> ids) {
        if (ids.isEmpty() || ids.size() > MOST) {
            throw new StorageRefusal(HttpStatus.BAD_REQUEST, "invalid-limit", null, ids.size() + " ids");
        }
        return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
    }
}
