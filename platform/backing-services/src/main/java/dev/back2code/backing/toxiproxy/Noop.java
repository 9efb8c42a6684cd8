package dev.back2code.backing.toxiproxy;

/** Passes all on. */
record Noop() implements Toxic {

    @Override
    public void pipe(Stage stage) {
        for (Chunk chunk = stage.take(); chunk != null; chunk = stage.take()) {
            stage.send(chunk);
        }
    }
}
