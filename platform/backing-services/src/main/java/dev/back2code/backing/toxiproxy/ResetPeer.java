package dev.back2code.backing.toxiproxy;

/**
 * Resets the connection at the first data or at their end.
 *
 * @param timeout milliseconds from then to the reset
 */
record ResetPeer(long timeout) implements Toxic {

    @Override
    public void pipe(Stage stage) {
        stage.await(Long.MAX_VALUE);
        if (stage.pause(Toxic.nanos(timeout))) {
            stage.end(End.RESET);
        }
    }
}
