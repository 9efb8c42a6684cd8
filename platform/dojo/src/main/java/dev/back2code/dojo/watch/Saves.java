package dev.back2code.dojo.watch;

import dev.back2code.catalog.KataFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Tells when a kata's sources have changed. The operating system's word only makes it look at once: what counts is what
 * the files hold, so an editor that writes twice, renames, or leaves its own files beside is told apart from a save.
 */
final class Saves implements AutoCloseable {

    /** Where changes are not announced (network and container file systems, macOS): how long a save may go unseen. */
    private static final Duration LOOK = Duration.ofMillis(200);

    /** An editor has finished when nothing has happened for so long. */
    private static final Duration QUIET = Duration.ofMillis(20);

    private static final int MOST_LOOKS = 50;

    private final KataFiles files;
    private final WatchService changes;
    private final Runnable saved;
    private Sources known;

    private Saves(KataFiles files, WatchService changes, Runnable saved) {
        this.files = files;
        this.changes = changes;
        this.saved = saved;
        this.known = Sources.of(files);
    }

    /** @param saved called from another thread, once for each save since this method returned */
    static Saves of(KataFiles files, Runnable saved) {
        try {
            WatchService changes = FileSystems.getDefault().newWatchService();
            for (Path folder : Sources.folders(files)) {
                folder.register(
                        changes,
                        StandardWatchEventKinds.ENTRY_CREATE,
                        StandardWatchEventKinds.ENTRY_MODIFY,
                        StandardWatchEventKinds.ENTRY_DELETE);
            }
            Saves saves = new Saves(files, changes, saved);
            Thread.ofPlatform().daemon().name("saves").start(saves::follow);
            return saves;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void follow() {
        try {
            while (true) {
                changed(LOOK);
                if (!Sources.of(files).equals(known)) {
                    tell(settled());
                }
            }
        } catch (ClosedWatchServiceException | InterruptedException e) {
            // Nobody asks any more.
        }
    }

    private void tell(Sources now) {
        if (!now.equals(known)) {
            known = now;
            saved.run();
        }
    }

    private Sources settled() throws InterruptedException {
        Sources before = Sources.of(files);
        for (int look = 0; look < MOST_LOOKS; look++) {
            boolean busy = changed(QUIET);
            Sources now = Sources.of(files);
            if (!busy && now.equals(before)) {
                return now;
            }
            before = now;
        }
        return before;
    }

    /** Waits until something has changed, at most so long. */
    private boolean changed(Duration most) throws InterruptedException {
        @Nullable WatchKey key = changes.poll(most.toNanos(), TimeUnit.NANOSECONDS);
        boolean changed = key != null;
        for (; key != null; key = changes.poll()) {
            key.pollEvents();
            key.reset();
        }
        return changed;
    }

    @Override
    public void close() {
        try {
            changes.close();
        } catch (IOException e) {
            // It ends with the process.
        }
    }
}
