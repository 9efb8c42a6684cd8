package dev.back2code.kit;

import dev.back2code.backing.Database;
import dev.back2code.backing.Template;
import dev.back2code.catalog.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;

/**
 * The databases that services start from: storage-service's own migrations and the datasets upon them, and
 * auth-service's migrations.
 */
public record Templates(Template empty, Template notes200k, Template accounts) {

    // The ids look random and are the same on every machine: what a wrong order of ids does must not be a matter of
    // luck.
    private static final String FILL = """
            INSERT INTO notes (id, tenant_id, owner_id, title, body, version, created_at, updated_at)
            SELECT md5('note ' || i)::uuid, '%s', '%s', 'Note ' || i, repeat('words of note ' || i || ' ', 4), 1, at, at
            FROM (SELECT i, timestamptz '2024-01-01 00:00:00Z' + ((i - 1) / 3) * interval '1 second' AS at
                  FROM generate_series(1, 200000) i) AS ticks
            """.formatted(Actors.PROLIFIC.tenant(), Actors.PROLIFIC.user());

    public static Templates of(Repository repository) {
        Template empty = migrated("notes_empty", repository, PlatformService.STORAGE);
        return new Templates(
                empty,
                new Template("notes_200k", FILL, Optional.of(empty), into -> into.execute(FILL)),
                migrated("accounts_empty", repository, PlatformService.AUTH));
    }

    private static Template migrated(String name, Repository repository, PlatformService service) {
        Path migrations = repository.platform().resolve(service.toString()).resolve("src/main/resources/db/migration");
        return new Template(name, texts(migrations), Optional.empty(), into -> migrate(into, migrations));
    }

    public Template of(Dataset dataset) {
        return switch (dataset) {
            case EMPTY -> empty;
            case NOTES_200K -> notes200k;
        };
    }

    /**
     * What a service starts from, with what katas add to its schema.
     *
     * @param dataset of storage-service
     */
    Template of(PlatformService keeper, Dataset dataset, List<KataSql> additions) {
        Template base = keeper == PlatformService.AUTH ? accounts : of(dataset);
        if (additions.isEmpty()) {
            return base;
        }
        String digest = Integer.toHexString(additions.hashCode());
        return new Template(
                base.name() + "_" + digest, digest, Optional.of(base), into -> additions.forEach(sql -> sql.run(into)));
    }

    public List<Template> all() {
        return List.of(empty, notes200k, accounts);
    }

    private static void migrate(Database into, Path migrations) {
        Flyway.configure()
                .dataSource(into.url(), into.user(), into.password())
                .locations("filesystem:" + migrations)
                .load()
                .migrate();
    }

    private static String texts(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.sorted().toList()) {
                all.append(file.getFileName()).append(Files.readString(file));
            }
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
