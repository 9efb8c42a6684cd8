package dev.back2code.dojo.watch;

import dev.back2code.catalog.Kata;
import dev.back2code.catalog.KataFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a verdict depends on: the learner's files, the tests and the brief, with what is in them now. */
record Sources(Map<Path, String> texts) {

    static Sources of(KataFiles files) {
        Map<Path, String> texts = new TreeMap<>();
        Stream.of(files.mine().sources(), files.tests(), List.of(files.kata().brief()))
                .flatMap(List::stream)
                .forEach(file -> texts.put(file, text(file)));
        return new Sources(texts);
    }

    /** Where they are. */
    static List<Path> folders(KataFiles files) {
        Kata kata = files.kata();
        return Stream.concat(
                        Stream.of(files.mine().folder(), kata.brief().getParent()),
                        files.tests().stream().map(Path::getParent))
                .distinct()
                .filter(Files::isDirectory)
                .toList();
    }

    // An editor that renames has taken the file away for a moment; bytes, since a file may be half a character long.
    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }
}
