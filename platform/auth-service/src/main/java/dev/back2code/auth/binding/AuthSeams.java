package dev.back2code.auth.binding;

import dev.back2code.service.binding.Seam;
import dev.back2code.service.binding.SeamRegistrar;
import java.util.List;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** Lists the seams before there are beans. */
class AuthSeams extends SeamRegistrar {

    @Override
    protected List<Seam> seams(Environment environment) {
        return Binder.get(environment).bindOrCreate(PREFIX, SeamSettings.class).seams();
    }
}
