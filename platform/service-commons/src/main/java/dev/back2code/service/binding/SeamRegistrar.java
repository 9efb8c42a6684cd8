package dev.back2code.service.binding;

import java.lang.reflect.Modifier;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

/**
 * Makes the class behind each seam a bean like any other: injected by its constructor, transactional if it says so. A
 * service imports a subclass that lists its seams.
 */
public abstract class SeamRegistrar implements BeanRegistrar {

    /** Of the properties that name the classes. */
    public static final String PREFIX = "back2code.seams";

    private static final Logger log = LoggerFactory.getLogger(SeamRegistrar.class);

    /** All seams of the service, with the classes that the environment names for them, or their defaults. */
    protected abstract List<Seam> seams(Environment environment);

    /** @throws UnusableSeam if a class cannot serve its seam */
    @Override
    public void register(BeanRegistry beans, Environment environment) {
        seams(environment).forEach(seam -> register(beans, seam));
    }

    private static void register(BeanRegistry beans, Seam seam) {
        Class<?> server = load(seam);
        if (!seam.type().isAssignableFrom(server) || Modifier.isAbstract(server.getModifiers())) {
            throw UnusableSeam.otherType(seam);
        }
        beans.registerBean(seam.name(), server);
        log.info("seam {} is served by {}", seam.name(), server.getName());
    }

    private static Class<?> load(Seam seam) {
        try {
            return ClassUtils.forName(seam.className(), ClassUtils.getDefaultClassLoader());
        } catch (ClassNotFoundException | LinkageError missing) {
            throw UnusableSeam.missing(seam, missing);
        }
    }
}
