package dev.back2code.storage.binding;

import java.lang.reflect.Modifier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

/** Makes the class behind each seam a bean like any other: injected by its constructor, transactional if it says so. */
class SeamRegistrar implements BeanRegistrar {

    private static final Logger log = LoggerFactory.getLogger(SeamRegistrar.class);

    @Override
    public void register(BeanRegistry beans, Environment environment) {
        Binder.get(environment)
                .bindOrCreate("back2code.seams", SeamSettings.class)
                .seams(environment.containsProperty("back2code.redis.url"))
                .forEach(seam -> register(beans, seam));
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
