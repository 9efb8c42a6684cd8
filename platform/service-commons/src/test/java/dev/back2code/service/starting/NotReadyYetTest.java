package dev.back2code.service.starting;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

class NotReadyYetTest {

    private final CountDownLatch work = new CountDownLatch(1);
    private final CompletableFuture<Integer> port = new CompletableFuture<>();

    @Test
    void while_the_service_starts_it_says_so_at_once_and_then_serves() throws Exception {
        CompletableFuture<ConfigurableApplicationContext> service = CompletableFuture.supplyAsync(this::start);
        try {
            HttpResponse<String> early = get();
            work.countDown();
            service.get(60, TimeUnit.SECONDS);
            HttpResponse<String> later = get();

            assertThat(early.statusCode()).isEqualTo(503);
            assertThat(early.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(early.body()).contains("urn:back2code:problem:service-unavailable", "nothing was done");
            assertThat(later.statusCode()).isEqualTo(200);
            assertThat(later.body()).isEqualTo("served");
        } finally {
            work.countDown();
            service.get(60, TimeUnit.SECONDS).close();
        }
    }

    private ConfigurableApplicationContext start() {
        SpringApplication application = new SpringApplication(Service.class);
        application.addInitializers(context -> context.getBeanFactory().registerSingleton("work", runner()));
        application.addListeners((ApplicationListener<WebServerInitializedEvent>)
                event -> port.complete(event.getWebServer().getPort()));
        return application.run("--server.port=0", "--server.address=127.0.0.1");
    }

    /** What is still to be done when the port is open. */
    private ApplicationRunner runner() {
        return arguments -> work.await();
    }

    private HttpResponse<String> get() throws Exception {
        URI uri = URI.create("http://127.0.0.1:%d/".formatted(port.get(60, TimeUnit.SECONDS)));
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
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
