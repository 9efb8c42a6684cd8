package dev.back2code.katas.sys01;

import dev.back2code.core.note.NoteDraft;
import dev.back2code.core.note.Violation;
import dev.back2code.core.seam.DraftValidator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One rule for text of any kind; what is allowed differs by a length and how it is measured. */
public class StrictDraftValidator implements DraftValidator {

    private record Rule(boolean needed, int longest, ToIntFunction<String> length) {

        Optional<Violation> on(String pointer, @Nullable String text) {
            if (needed && (text == null || text.isBlank())) {
                return Optional.of(new Violation(pointer, "blank", "is missing"));
            }
            if (length.applyAsInt(text) > longest) {
                return Optional.of(new Violation(pointer, "too-long", "is longer than " + longest));
            }
            return text.codePoints().allMatch(Rule::isStorable)
                    ? Optional.empty()
                    : Optional.of(new Violation(pointer, "not-text", "is no text"));
        }

        private static boolean isStorable(int codePoint) {
            return codePoint != 0 && (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE);
        }
    }

    private static final Rule TITLE = new Rule(true, 200, String::length);
    private static final Rule BODY =
            new Rule(false, 64 * 1024, text -> text.getBytes(StandardCharsets.UTF_8).length);
    private static final Rule TAG = new Rule(true, 50, String::length);

    @Override
    public List<Violation> validate(NoteDraft draft) {
        List<@Nullable String> tags = draft.tags();
        Stream<Optional<Violation>> members = Stream.of(
                TITLE.on("/title", draft.title()),
                BODY.on("/body", draft.body()),
                tags.size() > 20 ? Optional.of(new Violation("/tags", "too-many", "are too many")) : Optional.empty());
        Stream<Optional<Violation>> each =
                IntStream.range(0, tags.size()).mapToObj(i -> TAG.on("/tags/" + i, tags.get(i)));
        return Stream.concat(members, each).flatMap(Optional::stream).toList();
    }
}
