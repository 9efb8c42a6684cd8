package dev.back2code.bridge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.util.ClassUtils;

/** Classes that serve seams, with the loader and the context that they live in. */
record Plugged(ChildFirstLoader loader, AnnotationConfigApplicationContext context) implements AutoCloseable {

    private static final boolean TRANSACTIONS = ClassUtils.isPresent(
            "org.springframework.transaction.PlatformTransactionManager", Plugged.class.getClassLoader());

    static Plugged into(ConfigurableApplicationContext service, Map<String, String> classes, URL[] roots) {
        ChildFirstLoader loader = new ChildFirstLoader(roots, Plugged.class.getClassLoader());
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        Plugged plugged = new Plugged(loader, context);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            context.setParent(service);
            context.setClassLoader(loader);
            if (TRANSACTIONS) {
                context.register(Transactions.class);
            }
            classes.forEach((name, type) -> context.registerBean(name, plugged.load(type)));
            context.refresh();
            return plugged;
        } catch (RuntimeException e) {
            plugged.close();
            throw e;
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private Class<?> load(String type) {
        try {
            return loader.loadClass(type);
        } catch (ClassNotFoundException | LinkageError e) {
            throw new IllegalStateException("%s cannot be loaded".formatted(type), e);
        }
    }

    Object bean(String name) {
        return context.getBean(name);
    }

    @Override
    public void close() {
        context.close();
        try {
            loader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
