package dev.back2code.katas.sec00;

import static dev.back2code.kit.Lesson.lesson;
import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.kit.AuthApi;
import dev.back2code.kit.KataTest;
import dev.back2code.kit.Seams;
import dev.back2code.kit.Sql;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What somebody has who has read the whole database. */
@KataTest
@Tag("sec-00")
@Tag("security")
class StolenTableTest {

    /** Characters in a row that do not meet by chance. */
    private static final int PIECE = 12;

    @Test
    @Tag("core")
    void the_tables_are_of_no_use_to_a_thief(AuthApi api, Sql sql) {
        Key key = Tenant.added(api, sql).key();
        String rows = String.join(
                        "\n",
                        sql.column(
                                String.class,
                                "select to_jsonb(k)::text from api_keys k union all select to_jsonb(a)::text from audit a"))
                .toLowerCase(Locale.ROOT);
        TreeSet<String> found = new TreeSet<>();
        forms(key).forEach((form, text) -> {
            if (piecesOf(text).stream().anyMatch(rows::contains)) {
                found.add(form);
            }
        });
        String stored = sql.column(String.class, "select stored from api_keys where id = ?::uuid", key.id())
                .getFirst();
        int answer = api.withKey(stored).get("/audit").status();

        assertThat(found.isEmpty() && answer == 401)
                .withFailMessage(lesson("sec-00 · M1, M2, M15")
                        .observed(
                                "of a key that was just made the tables show, %d characters in a row or more: %s; column stored, %d characters, presented as a key was answered with %d",
                                PIECE, found.isEmpty() ? "nothing" : found, stored.length(), answer)
                        .hurts(
                                "a backup, a replica, a dump on a laptop or one injected SELECT hands out every customer's keys, and all of them must be replaced on one day")
                        .read("briefs/sec-00.md#theory (what can be turned back)"))
                .isTrue();
    }

    @Test
    @Tag("stretch")
    void what_is_stored_has_its_size(Seams seams) {
        Keys keys = seams.behind("api-keys", Keys.class);
        List<Integer> sizes = IntStream.of(80, 1_000, 10_000)
                .map(length -> keys.stored(Texts.ofLength(length)).length())
                .boxed()
                .toList();

        assertThat(sizes)
                .withFailMessage(lesson("sec-00 · M3, M22")
                        .observed(
                                "keys of 80, 1,000 and 10,000 characters are stored as texts of %s; it takes 22 to 200 characters each time",
                                sizes)
                        .hurts(
                                "what grows with the key contains it, and somebody somewhere can read it; what is shorter than 128 bits is found by trying")
                        .read("briefs/sec-00.md#theory (what can be turned back)"))
                .allMatch(size -> size >= 22 && size <= 200);
    }

    private static Map<String, String> forms(Key key) {
        return Map.of(
                "its characters", key.random(),
                "its characters backwards",
                        new StringBuilder(key.random()).reverse().toString(),
                "its characters in Base64", base64(key.text()),
                "its random part in Base64", base64(key.random()),
                "its characters in hexadecimal", HexFormat.of().formatHex(bytes(key.random())),
                "its random bits in hexadecimal",
                        HexFormat.of().formatHex(Base64.getUrlDecoder().decode(key.random())));
    }

    private static List<String> piecesOf(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        return IntStream.rangeClosed(0, small.length() - PIECE)
                .mapToObj(at -> small.substring(at, at + PIECE))
                .toList();
    }

    private static String base64(String text) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
