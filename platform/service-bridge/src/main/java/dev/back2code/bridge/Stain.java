package dev.back2code.bridge;

import jakarta.persistence.EntityManagerFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.type.descriptor.java.JavaType;
import org.springframework.context.ApplicationContext;
import org.springframework.util.ClassUtils;

/**
 * What plugged classes leave behind in a service for good. Hibernate keeps the types of query results by their names, so
 * that a class of the same name from another loader is refused, or taken for the first.
 */
final class Stain {

    private static final boolean HIBERNATE =
            ClassUtils.isPresent("org.hibernate.SessionFactory", Stain.class.getClassLoader());

    private Stain() {}

    /** Whether this service would not serve the next plugged classes as it would have served the first. */
    static boolean on(ApplicationContext service) {
        return HIBERNATE
                && service.getBeanProvider(EntityManagerFactory.class).stream().anyMatch(Stain::knowsPlugged);
    }

    private static boolean knowsPlugged(EntityManagerFactory factory) {
        AtomicBoolean found = new AtomicBoolean();
        factory.unwrap(SessionFactoryImplementor.class)
                .getTypeConfiguration()
                .getJavaTypeRegistry()
                .forEachDescriptor(type -> found.compareAndSet(false, isPlugged(type)));
        return found.get();
    }

    private static boolean isPlugged(JavaType<?> type) {
        return type.getJavaTypeClass().getClassLoader() instanceof ChildFirstLoader;
    }
}
