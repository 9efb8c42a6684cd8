package dev.back2code.backing.toxiproxy;

/**
 * Drops all data and closes the connection when none has come for so long.
 *
 * @param timeout milliseconds; 0 or less never closes
 */
record Timeout(long timeout) implements Toxic {

    @Override
    public void pipe(Stage stage) {
        long patience = timeout > 0 ? Toxic.nanos(timeout) : Long.MAX_VALUE;
        while (stage.await(patience)) {
            if (stage.take() == null) {
                return;
            }
        }
        stage.end(End.CLOSE);
    }

    /** The stream has a hole that nobody knows the size of: it cannot go on. */
    @Override
    public Toxic successor() {
        return new Cut();
    }

    private record Cut() implements Toxic {

        @Override
        public void pipe(Stage stage) {
            stage.end(End.CLOSE);
        }
    }
}
