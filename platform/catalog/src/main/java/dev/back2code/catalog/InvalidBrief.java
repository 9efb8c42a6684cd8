package dev.back2code.catalog;

import java.nio.file.Path;

/** A brief whose front matter or stages are not what the catalog needs. */
public final class InvalidBrief extends RuntimeException {

    InvalidBrief(Path brief, String problem) {
        super("%s: %s.".formatted(brief, problem));
    }
}
