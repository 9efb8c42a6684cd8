package dev.back2code.core.graphql;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.server.support.SerializableGraphQlRequest;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.module.SimpleModule;

/** The body {@code null} is JSON, and no request: Spring for GraphQL 2.0 would stumble over it. */
@Configuration(proxyBeanMethods = false)
class RequestBodies {

    @Bean
    JacksonModule noNullRequests() {
        return new SimpleModule("noNullRequests").setDeserializerModifier(new ValueDeserializerModifier() {
            @Override
            public ValueDeserializer<?> modifyDeserializer(
                    DeserializationConfig config, BeanDescription.Supplier type, ValueDeserializer<?> deserializer) {
                return type.getBeanClass() == SerializableGraphQlRequest.class
                        ? new NeverNull(deserializer)
                        : deserializer;
            }
        });
    }

    private static final class NeverNull extends DelegatingDeserializer {

        NeverNull(ValueDeserializer<?> deserializer) {
            super(deserializer);
        }

        @Override
        protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> deserializer) {
            return new NeverNull(deserializer);
        }

        @Override
        public Object getNullValue(DeserializationContext context) {
            return context.reportInputMismatch(SerializableGraphQlRequest.class, "null is no request");
        }
    }
}
