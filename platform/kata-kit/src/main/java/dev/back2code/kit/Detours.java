package dev.back2code.kit;

import dev.back2code.backing.ProxiedLink;
import dev.back2code.backing.Toxiproxy;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Toxiproxy's links to the neighbours of a service, which is told their addresses once, at its start: it is told the
 * links instead.
 */
final class Detours implements AutoCloseable {

    private static final Pattern NAME = Pattern.compile("back2code\\.(\\w+)\\.url");
    private static final Pattern ADDRESS = Pattern.compile("(?:127\\.0\\.0\\.1|localhost):(\\d+)");

    private final Toxiproxy toxiproxy = Toxiproxy.start(Progress::say);
    private final Map<String, ProxiedLink> links = new HashMap<>();

    /** The properties with a link in each address of a neighbour: {@code back2code.NAME.url}. */
    Map<String, String> instead(Map<String, String> properties) {
        Map<String, String> changed = new HashMap<>(properties);
        changed.replaceAll((property, value) -> {
            Matcher name = NAME.matcher(property);
            return name.matches() ? around(name.group(1), value) : value;
        });
        return changed;
    }

    private String around(String name, String url) {
        return ADDRESS.matcher(url).replaceFirst(address -> {
            ProxiedLink link = toxiproxy.link(name, Integer.parseInt(address.group(1)));
            links.put(name, link);
            return "127.0.0.1:" + link.port();
        });
    }

    /** To a neighbour, by its name under {@code backing}. */
    ProxiedLink to(String name) {
        return Neighbours.needed(name, links.get(name));
    }

    /** One more link, which the caller closes. */
    ProxiedLink link(String name, int port) {
        return toxiproxy.link(name, port);
    }

    @Override
    public void close() {
        toxiproxy.close();
    }
}
