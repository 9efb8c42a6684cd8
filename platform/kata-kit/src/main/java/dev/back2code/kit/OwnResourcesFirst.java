package dev.back2code.kit;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;

/**
 * Loads a service's own classes beside its libraries. What a library has under the same name comes after the service's
 * own, as on a class path that begins with the service: a folder {@code graphql} is in graphql-java, too.
 */
final class OwnResourcesFirst extends URLClassLoader {

    OwnResourcesFirst(String name, List<Path> own, ClassLoader libraries) {
        super(name, BootedService.urls(own), libraries);
    }

    @Override
    public URL getResource(String name) {
        URL own = findResource(name);
        return own == null ? super.getResource(name) : own;
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        List<URL> all = Collections.list(findResources(name));
        all.addAll(Collections.list(getParent().getResources(name)));
        return Collections.enumeration(all);
    }
}
