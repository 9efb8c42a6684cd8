package dev.back2code.bridge;

import java.net.URL;
import java.net.URLClassLoader;
import org.jspecify.annotations.Nullable;

/** Prefers its own classes and resources to those of its parent. */
final class ChildFirstLoader extends URLClassLoader {

    static {
        registerAsParallelCapable();
    }

    ChildFirstLoader(URL[] roots, @Nullable ClassLoader parent) {
        super(roots, parent);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            if (findLoadedClass(name) == null && findResource(name.replace('.', '/') + ".class") != null) {
                findClass(name);
            }
            return super.loadClass(name, resolve);
        }
    }

    @Override
    public @Nullable URL getResource(String name) {
        URL own = findResource(name);
        return own != null ? own : super.getResource(name);
    }
}
