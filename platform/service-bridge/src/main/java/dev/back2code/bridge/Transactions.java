package dev.back2code.bridge;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.annotation.PersistenceExceptionTranslationPostProcessor;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** What the context of a service with a database does for a bean besides injecting it. */
@Configuration(proxyBeanMethods = false)
@EnableTransactionManagement
class Transactions {

    @Bean
    static PersistenceExceptionTranslationPostProcessor exceptionTranslation() {
        PersistenceExceptionTranslationPostProcessor translation = new PersistenceExceptionTranslationPostProcessor();
        translation.setProxyTargetClass(false);
        return translation;
    }
}
