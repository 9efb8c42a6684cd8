package dev.back2code.core.storage;

import java.io.IOException;

/** An answer goes on beyond what is read. */
final class AnswerTooLong extends IOException {

    AnswerTooLong(long limit) {
        super("more than %d bytes".formatted(limit));
    }
}
