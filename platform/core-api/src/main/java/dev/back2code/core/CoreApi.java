package dev.back2code.core;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;

/** Starts the service. Boot's own check of tokens is left out: a seam does that. */
@SpringBootApplication(exclude = OAuth2ResourceServerAutoConfiguration.class)
public class CoreApi {

    public static void main(String[] arguments) {
        SpringApplication.run(CoreApi.class, arguments);
    }
}
