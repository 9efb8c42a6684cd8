package dev.back2code.katas.sec03;

import java.util.List;

/** The tables that belong to tenants' notes. */
final class Tables {

    static final List<String> ALL = List.of("notes", "note_shares", "note_tags");

    private Tables() {}
}
