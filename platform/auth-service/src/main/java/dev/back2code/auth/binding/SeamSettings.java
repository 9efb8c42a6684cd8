package dev.back2code.auth.binding;

import dev.back2code.auth.seam.ApiKeys;
import dev.back2code.service.binding.Seam;
import dev.back2code.service.binding.SeamRegistrar;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which class serves which seam. A name that is no seam's fails the start, so that a misspelt one is not served by the
 * default in silence.
 */
@ConfigurationProperties(prefix = SeamRegistrar.PREFIX, ignoreUnknownFields = false)
record SeamSettings(
        @DefaultValue("dev.back2code.auth.apikey.NaiveApiKeys")
        String apiKeys) {

    List<Seam> seams() {
        return List.of(new Seam("api-keys", ApiKeys.class, apiKeys));
    }
}
