package dev.back2code.auth;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service. */
@SpringBootApplication
public class AuthService {

    public static void main(String[] arguments) {
        SpringApplication.run(AuthService.class, arguments);
    }
}
