package dev.back2code.storage;

import dev.back2code.service.document.ServiceDocument;
import dev.back2code.storage.note.Actor;
import io.swagger.v3.oas.models.OpenAPI;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the controllers do not tell the OpenAPI document. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    static {
        // Comes from the token, not from the request.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class);
    }

    @Bean
    OpenAPI document() {
        return ServiceDocument.of("storage-service", "internal");
    }
}
