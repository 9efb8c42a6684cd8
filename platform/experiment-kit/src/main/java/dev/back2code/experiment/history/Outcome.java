package dev.back2code.experiment.history;

/** What a caller knows once a request has ended. */
public enum Outcome {
    /** It is done, and the service has said so. */
    OK,
    /** Nothing was done: the service has refused it, or was never reached. */
    FAIL,
    /** Nobody knows: no answer, or one that leaves it open, such as any 5xx. It may even be done later. */
    INFO
}
