package dev.back2code.core.storage;

import dev.back2code.core.seam.Pause;
import dev.back2code.core.seam.RetryPolicy;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpClient;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** The way to storage-service. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StorageSettings.class)
class StorageClientConfiguration {

    static {
        JdkRetries.switchOff();
    }

    @Bean
    Relay relay(StorageSettings settings, InstantSource clock) {
        return new Relay(settings.timeout(), clock);
    }

    @Bean
    Pause pause() {
        return Thread::sleep;
    }

    @Bean
    Refusals refusals(JsonMapper json) {
        return new Refusals(json);
    }

    /** Follows no redirect: nobody but storage-service gets the caller's token. */
    @Bean(destroyMethod = "shutdownNow")
    HttpClient storageConnections(StorageSettings settings) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectTimeout())
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    @Bean
    StorageApi storageApi(
            RestClient.Builder clients,
            HttpClient connections,
            StorageSettings settings,
            Relay relay,
            Refusals refusals,
            RetryPolicy policy,
            GuardedCalls calls,
            MeterRegistry meters) {
        long longest = settings.maxAnswer().toBytes();
        RestClient client = clients.baseUrl(settings.url().toString())
                .configureMessageConverters(converters ->
                        converters.withJsonConverter(new JacksonJsonHttpMessageConverter(answers(longest))))
                .requestFactory((uri, method) -> new BoundedRequest(connections, uri, method, longest))
                .requestInterceptor(relay)
                .defaultStatusHandler(status -> !status.is2xxSuccessful(), refusals::raise)
                .build();
        GuardedExchanges exchanges =
                new GuardedExchanges(new BelievedExchanges(RestClientAdapter.create(client)), calls);
        return HttpServiceProxyFactory.builder()
                .exchangeAdapter(new RepeatedExchanges(exchanges, policy, new RetryCount(meters)))
                .build()
                .createClient(StorageApi.class);
    }

    /** Boot's own is bound to what callers may send, which is less than a full page of notes. */
    private static JsonMapper answers(long longest) {
        StreamReadConstraints limits = StreamReadConstraints.builder()
                .maxDocumentLength(longest)
                .maxNestingDepth(20)
                .build();
        return JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(limits).build())
                .build();
    }
}
