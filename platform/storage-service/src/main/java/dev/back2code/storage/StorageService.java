package dev.back2code.storage;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service. */
@SpringBootApplication
public class StorageService {

    public static void main(String[] arguments) {
        SpringApplication.run(StorageService.class, arguments);
    }
}
