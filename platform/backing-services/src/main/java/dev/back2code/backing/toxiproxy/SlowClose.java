package dev.back2code.backing.toxiproxy;

/**
 * Passes all on, and the end of it later.
 *
 * @param delay milliseconds
 */
record SlowClose(long delay) implements Toxic {

    @Override
    public void pipe(Stage stage) {
        new Noop().pipe(stage);
        stage.pause(Toxic.nanos(delay));
    }
}
