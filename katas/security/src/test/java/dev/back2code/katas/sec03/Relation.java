package dev.back2code.katas.sec03;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What somebody is to a note, and what that allows. */
enum Relation {
    OWNER(Set.of("READ", "CHANGE", "MANAGE")),
    EDITOR(Set.of("READ", "CHANGE")),
    VIEWER(Set.of("READ")),
    /** Of the same owner's. */
    VIEWER_OF_ANOTHER_NOTE(Set.of()),
    COLLEAGUE(Set.of()),
    OWNERS_ID_IN_ANOTHER_TENANT(Set.of()),
    EDITORS_ID_IN_ANOTHER_TENANT(Set.of()),
    /** Somebody of another tenant, with a share that names that tenant: an import has gone wrong. */
    EDITOR_FROM_ANOTHER_TENANT(Set.of()),
    STRANGER(Set.of());

    /** Enough to see whether somebody is asked about at all; the owner last, who may end the note. */
    static final List<Relation> FEW = List.of(COLLEAGUE, VIEWER, EDITOR, OWNER);

    static final List<Relation> ALL = List.of(values()).reversed();

    private final Set<String> permissions;

    Relation(Set<String> permissions) {
        this.permissions = permissions;
    }

    boolean may(String permission) {
        return permissions.contains(permission);
    }

    /** Of the answer to a request that needs this permission; 200 stands for any success. */
    int status(String permission) {
        if (may(permission)) {
            return 200;
        }
        return may("READ") ? 403 : 404;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ').replaceFirst("^(owner|editor)s ", "$1's ");
    }
}
