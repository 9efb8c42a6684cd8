package dev.back2code.service.body;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/**
 * Bodies are not read as YAML, which a library of the OpenAPI document brings along: the limits on length and depth are
 * the JSON parser's.
 */
class NoYaml implements BeanPostProcessor {

    /** Before the adapter hands its converters on. */
    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof RequestMappingHandlerAdapter adapter) {
            adapter.getMessageConverters().removeIf(NoYaml::readsYaml);
        }
        return bean;
    }

    private static boolean readsYaml(HttpMessageConverter<?> converter) {
        return converter.getSupportedMediaTypes().contains(MediaType.APPLICATION_YAML);
    }
}
