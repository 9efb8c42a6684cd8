package dev.back2code.backing;

/**
 * The processes of a server of one's own, which may be hurt. What the server has acknowledged outlives them; the machine
 * does not fail. Whoever hurts them calls {@link #heal()} in the end, or closes the server, also when a test fails.
 */
public interface ServerProcess {

    /** {@code kill -9} of the server and its children, in a container of all that is in it. Returns when they are gone. */
    void kill();

    /** SIGSTOP: connections are taken by the kernel, and nobody answers. In a container all processes are frozen. */
    void suspend();

    /** SIGCONT, after {@link #suspend()}: what has come in meanwhile is answered. Nothing happens if the server runs. */
    void resume();

    /** Stops as an operator in a hurry does: PostgreSQL immediately, without a checkpoint, others by SIGTERM. */
    void stop();

    /**
     * Starts the server, which is down, on the port and the data that it had; returns when it answers.
     *
     * @throws BackingFailure with the last line of its log if it does not
     */
    void start();

    /** Whether there is a process, suspended or not. */
    boolean isRunning();

    /** Makes it answer again, whatever was done to it. */
    default void heal() {
        resume();
        if (!isRunning()) {
            start();
        }
    }
}
