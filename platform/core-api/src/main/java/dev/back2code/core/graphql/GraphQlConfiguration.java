package dev.back2code.core.graphql;

import graphql.analysis.FieldComplexityEnvironment;
import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.execution.instrumentation.Instrumentation;
import graphql.parser.ParserOptions;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;

/** Limits of documents, and how they are carried out. */
@Configuration(proxyBeanMethods = false)
class GraphQlConfiguration {

    private static final int DEPTH = 10;

    /** A field of the root asks storage-service; about ten of them fit into a document. */
    private static final int COMPLEXITY = 250;

    private static final int ROOT = 20;

    static {
        // Of the parser there is one for this JVM. A note of 64 KiB fits in as a variable, which is not parsed.
        ParserOptions.setDefaultOperationParserOptions(ParserOptions.getDefaultOperationParserOptions()
                .transform(limits -> limits.maxCharacters(128 * 1024)
                        .maxTokens(2_000)
                        .maxWhitespaceTokens(20_000)
                        .maxRuleDepth(100)));
    }

    @Bean
    Instrumentation depthLimit() {
        return new MaxQueryDepthInstrumentation(DEPTH);
    }

    @Bean
    Instrumentation complexityLimit() {
        return new MaxQueryComplexityInstrumentation(COMPLEXITY, GraphQlConfiguration::complexity);
    }

    private static int complexity(FieldComplexityEnvironment field, int children) {
        return children + (field.getParentEnvironment() == null ? ROOT : 1);
    }

    /**
     * Fields are fetched by the request's own thread, one after the other: it carries the token, the deadline and the
     * request's id. Fields of the root ask storage-service themselves; what those below them ask is the seam's matter.
     */
    @Bean
    AnnotatedControllerConfigurer controllers() {
        AnnotatedControllerConfigurer controllers = new AnnotatedControllerConfigurer();
        controllers.configureBinder(
                options -> options.conversionService(ApplicationConversionService.getSharedInstance()));
        controllers.setBlockingMethodPredicate(method -> false);
        return controllers;
    }
}
