package dev.back2code.chaos.experiment;

import dev.back2code.chaos.traffic.Reply;

/** The service does not work, and nothing has been done to it yet. */
public final class NotHealthy extends RuntimeException {

    NotHealthy(Reply reply) {
        super("The first call, before any fault, was not served: %s%s. See .kata/logs/storage-service-process.log."
                .formatted(reply.how(), reply.status() == null ? "" : ", status " + reply.status()));
    }
}
