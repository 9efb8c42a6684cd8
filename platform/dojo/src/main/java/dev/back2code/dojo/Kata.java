package dev.back2code.dojo;

import dev.back2code.catalog.Repository;
import dev.back2code.dojo.screen.Screen;
import dev.back2code.dojo.verdict.Judge;
import java.nio.file.Path;
import java.util.List;

/** The {@code kata} command; the launcher names the clone in the system property {@code back2code.root}. */
public final class Kata {

    private Kata() {}

    public static void main(String[] args) {
        System.exit(run(Screen.ofProcess(), args));
    }

    private static int run(Screen screen, String[] args) {
        try {
            return Commands.run(repository(), screen, Judge::ofRunner, List.of(args));
        } catch (IllegalStateException e) {
            screen.complain("kata: " + e.getMessage());
            return Trouble.COULD_NOT_RUN;
        }
    }

    private static Repository repository() {
        String root = System.getProperty("back2code.root");
        return root == null ? Repository.containing(Path.of("")) : new Repository(Path.of(root));
    }
}
