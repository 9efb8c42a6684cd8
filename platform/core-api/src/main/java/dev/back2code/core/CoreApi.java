package dev.back2code.core;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service. */
@SpringBootApplication
public class CoreApi {

    public static void main(String[] arguments) {
        SpringApplication.run(CoreApi.class, arguments);
    }
}
