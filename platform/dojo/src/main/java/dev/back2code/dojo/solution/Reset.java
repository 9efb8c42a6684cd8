package dev.back2code.dojo.solution;

import dev.back2code.catalog.Kata;
import dev.back2code.catalog.Variant;
import dev.back2code.dojo.workspace.AtomicFile;
import dev.back2code.dojo.workspace.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A kata's package put back to its stub: first every file that would be lost is copied and the copy is verified, then
 * the stubs take their places one by one, so that at no moment, and on no full disk, work exists nowhere.
 *
 * @param attempt where the work is now; nothing is there if nothing differed
 * @param kept the learner's files that are in the attempt, as they were called
 * @param removed those of them that no stub replaces
 * @param restored the stubs that were written
 */
record Reset(Path attempt, List<Path> kept, List<Path> removed, List<Path> restored) {

    static Reset of(Kata kata, Workspace workspace) throws IOException {
        Map<Path, Path> stubs = stubs(kata, workspace);
        List<Path> present = filesIn(workspace.files(kata).mine().folder());
        List<Path> removed = present.stream()
                .filter(file -> !stubs.containsKey(file) && !file.endsWith("package-info.java"))
                .toList();
        List<Path> changed = new ArrayList<>(removed);
        List<Path> restored = new ArrayList<>();
        for (Map.Entry<Path, Path> stub : stubs.entrySet()) {
            boolean there = Files.isRegularFile(stub.getKey());
            if (!there || Files.mismatch(stub.getKey(), stub.getValue()) != -1) {
                restored.add(stub.getKey());
                if (there) {
                    changed.add(stub.getKey());
                }
            }
        }
        return new Reset(keep(kata, workspace, changed), changed, removed, restored).apply(stubs);
    }

    boolean nothingToDo() {
        return kept.isEmpty() && restored.isEmpty();
    }

    private Reset apply(Map<Path, Path> stubs) throws IOException {
        for (Path file : restored) {
            AtomicFile.write(file, Files.readAllBytes(stubs.get(file)));
        }
        for (Path file : removed) {
            Files.delete(file);
        }
        return this;
    }

    /** Where each stub belongs, to the stub. */
    private static Map<Path, Path> stubs(Kata kata, Workspace workspace) {
        Variant stub = workspace.files(kata).stub();
        Path mine = workspace.files(kata).mine().folder();
        if (stub.sources().isEmpty()) {
            throw new IllegalStateException("The stub is not in %s, so nothing was changed. Get it back with git."
                    .formatted(workspace.shown(stub.folder())));
        }
        Map<Path, Path> stubs = new TreeMap<>();
        stub.sources().forEach(source -> stubs.put(mine.resolve(stub.folder().relativize(source)), source));
        return stubs;
    }

    private static Path keep(Kata kata, Workspace workspace, List<Path> files) throws IOException {
        Path attempts = workspace.repository().state().resolve("attempts").resolve(kata.id());
        Attempt attempt = Attempt.at(attempts, workspace.clock().instant());
        attempt.keep(files, workspace.files(kata).mine().folder());
        return attempt.folder();
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
