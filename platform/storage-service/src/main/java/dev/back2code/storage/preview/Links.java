package dev.back2code.storage.preview;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds links in the text of a note. */
final class Links {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]{1,2000}");

    private Links() {}

    /** The first link that is a URI (RFC 3986) with a host. */
    static Optional<URI> first(String text) {
        Matcher found = LINK.matcher(text);
        return found.results()
                .map(link -> uri(link.group()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<URI> uri(String text) {
        try {
            return Optional.of(new URI(text)).filter(uri -> uri.getHost() != null);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
