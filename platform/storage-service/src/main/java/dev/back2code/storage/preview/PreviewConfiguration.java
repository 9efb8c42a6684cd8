package dev.back2code.storage.preview;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Previews are there if a server for them is configured. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PreviewSettings.class)
class PreviewConfiguration {

    @Bean
    @ConditionalOnProperty("back2code.preview.url")
    PreviewServer previewServer(PreviewSettings settings) {
        return new PreviewServer(settings);
    }
}
