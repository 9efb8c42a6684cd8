package dev.back2code.backing.toxiproxy;

/**
 * Passes so many bytes on and then closes the connection; what has passed stays counted when the limit is changed.
 *
 * @param bytes limit of each connection
 */
record LimitData(long bytes) implements Toxic {

    @Override
    public void pipe(Stage stage) {
        for (Chunk chunk = stage.take(); chunk != null; chunk = stage.take()) {
            int passing = (int) Math.clamp(bytes - stage.counted(), 0, chunk.length());
            if (passing > 0) {
                stage.send(chunk.first(passing));
                stage.count(passing);
            }
            if (stage.counted() >= bytes) {
                stage.end(End.CLOSE);
            }
        }
    }
}
