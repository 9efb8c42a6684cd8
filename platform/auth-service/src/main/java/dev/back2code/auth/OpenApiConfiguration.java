package dev.back2code.auth;

import dev.back2code.auth.identity.Actor;
import dev.back2code.service.document.ServiceDocument;
import io.swagger.v3.oas.models.OpenAPI;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the controllers do not tell the OpenAPI document. The protocol's own routes are in its discovery document. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    static {
        // Comes from the token, not from the request.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class);
    }

    @Bean
    OpenAPI document() {
        return ServiceDocument.of("auth-service", "internal");
    }
}
