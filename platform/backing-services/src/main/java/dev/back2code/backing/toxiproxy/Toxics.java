package dev.back2code.backing.toxiproxy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The toxics of a proxy, and the live links that they act on. */
final class Toxics {

    private final List<NamedToxic> toxics = new ArrayList<>();
    private final Set<Link> links = new HashSet<>();

    /** Those of the way upstream first, as the API lists them. */
    synchronized List<NamedToxic> all() {
        List<NamedToxic> all = new ArrayList<>();
        for (Direction direction : Direction.values()) {
            toxics.stream().filter(toxic -> toxic.stream() == direction).forEach(all::add);
        }
        return all;
    }

    /** @throws ApiError 404 if there is none of that name */
    synchronized NamedToxic get(String name) {
        return toxics.stream()
                .filter(toxic -> toxic.name().equals(name))
                .findFirst()
                .orElseThrow(ApiError::toxicNotFound);
    }

    /** @throws ApiError 409 if the name is taken, in whatever direction */
    synchronized void add(NamedToxic toxic) {
        if (toxics.stream().anyMatch(other -> other.name().equals(toxic.name()))) {
            throw ApiError.toxicExists();
        }
        toxics.add(toxic);
        onLinks(toxic, link -> link.add(toxic));
    }

    synchronized NamedToxic change(String name, UnaryOperator<NamedToxic> change) {
        NamedToxic before = get(name);
        NamedToxic after = change.apply(before);
        toxics.set(toxics.indexOf(before), after);
        onLinks(after, link -> link.change(after));
        return after;
    }

    synchronized void remove(String name) {
        NamedToxic toxic = get(name);
        toxics.remove(toxic);
        onLinks(toxic, link -> link.remove(name));
    }

    synchronized void clear() {
        all().forEach(toxic -> remove(toxic.name()));
    }

    private void onLinks(NamedToxic toxic, Consumer<Link> work) {
        links.stream().filter(link -> link.direction() == toxic.stream()).forEach(work);
    }

    /** Puts the toxics into links that are about to carry bytes. */
    synchronized void start(List<Link> started) {
        for (Link link : started) {
            toxics.stream().filter(toxic -> toxic.stream() == link.direction()).forEach(link::add);
            links.add(link);
        }
    }

    synchronized void forget(List<Link> ended) {
        ended.forEach(links::remove);
    }
}
