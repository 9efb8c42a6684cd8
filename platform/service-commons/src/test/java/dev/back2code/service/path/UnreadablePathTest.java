package dev.back2code.service.path;

import static org.assertj.core.api.Assertions.assertThat;

import dev.back2code.testing.RawRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class UnreadablePathTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({"/, 200", "/;x=%zz, 400", "/;%, 400", "/;x=%41, 400", "/%zz, 400", "/%41, 404"})
    void what_cannot_be_decoded_is_told_so(String path, int status) {
        assertThat(RawRequest.get(port, path)).isEqualTo(status);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @RestController
    static class Service {

        @GetMapping("/")
        String served() {
            return "served";
        }

        @Bean
        SecurityFilterChain open(HttpSecurity http) {
            return http.authorizeHttpRequests(routes -> routes.anyRequest().permitAll())
                    .build();
        }
    }
}
