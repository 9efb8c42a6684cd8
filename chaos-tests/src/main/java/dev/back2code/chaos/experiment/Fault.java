package dev.back2code.chaos.experiment;

/**
 * Something that breaks.
 *
 * @param name such as {@code kill -9 of PostgreSQL}
 * @param healing such as {@code PostgreSQL is started again}
 * @param heal returns when the cause is gone; whether the service works again is another matter
 */
public record Fault(String name, Action inject, String healing, Action heal) {

    /** A step on the platform. */
    public interface Action {
        void run() throws Exception;
    }
}
