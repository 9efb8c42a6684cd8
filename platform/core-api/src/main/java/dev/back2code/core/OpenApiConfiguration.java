package dev.back2code.core;

import dev.back2code.service.document.ServiceDocument;
import io.swagger.v3.oas.models.OpenAPI;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the controllers do not tell the OpenAPI document. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    @Bean
    OpenAPI document() {
        return ServiceDocument.of("core-api", "1 and 2");
    }
}
