package dev.back2code.chaos.experiment;

import dev.back2code.experiment.traffic.Reply;
import java.nio.file.Path;

/** The service does not work, and nothing has been done to it yet. */
public final class NotHealthy extends RuntimeException {

    NotHealthy(Reply reply, Path log) {
        super("The first call, before any fault, was not served: %s%s. See %s."
                .formatted(reply.how(), reply.status() == null ? "" : ", status " + reply.status(), log));
    }
}
