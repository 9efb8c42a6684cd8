package dev.back2code.core.binding;

import dev.back2code.core.seam.AccessTokenVerifier;
import dev.back2code.core.seam.CircuitBreaker;
import dev.back2code.core.seam.DraftValidator;
import dev.back2code.core.seam.NoteDetails;
import dev.back2code.core.seam.ProblemMapper;
import dev.back2code.core.seam.RequestIds;
import dev.back2code.core.seam.RetryPolicy;
import dev.back2code.service.binding.Seam;
import dev.back2code.service.binding.SeamRegistrar;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which class serves which seam. A name that is no seam's fails the start, so that a misspelt one is not served by the
 * default in silence.
 */
@ConfigurationProperties(prefix = SeamRegistrar.PREFIX, ignoreUnknownFields = false)
record SeamSettings(
        @DefaultValue("dev.back2code.core.request.NaiveRequestIds")
        String requestIds,

        @DefaultValue("dev.back2code.core.draft.NaiveDraftValidator")
        String draftValidator,

        @DefaultValue("dev.back2code.core.problem.NaiveProblemMapper")
        String problemMapper,

        @DefaultValue("dev.back2code.core.identity.NaiveTokenVerifier")
        String accessTokenVerifier,

        @DefaultValue("dev.back2code.core.storage.NaiveRetryPolicy")
        String retryPolicy,

        @DefaultValue("dev.back2code.core.storage.NaiveCircuitBreaker")
        String circuitBreaker,

        @DefaultValue("dev.back2code.core.graphql.NaiveNoteDetails")
        String noteDetails) {

    List<Seam> seams() {
        return List.of(
                new Seam("request-ids", RequestIds.class, requestIds),
                new Seam("draft-validator", DraftValidator.class, draftValidator),
                new Seam("problem-mapper", ProblemMapper.class, problemMapper),
                new Seam("access-token-verifier", AccessTokenVerifier.class, accessTokenVerifier),
                new Seam("retry-policy", RetryPolicy.class, retryPolicy),
                new Seam("circuit-breaker", CircuitBreaker.class, circuitBreaker),
                new Seam("note-details", NoteDetails.class, noteDetails));
    }
}
