package dev.back2code.core.graphql;

import dev.back2code.core.identity.Caller;
import dev.back2code.core.request.Requests;
import dev.back2code.core.seam.NoteDetails;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gives each request details of its own. */
@Component
class DetailRequests implements WebGraphQlInterceptor {

    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final NoteDetails seam;
    private final InstantSource clock;

    DetailRequests(NoteDetails seam, InstantSource clock) {
        this.seam = seam;
        this.clock = clock;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        LateGuard guard = new LateGuard(Requests.deadline().within(LONGEST, clock.instant()));
        RequestDetails details = new RequestDetails(seam.open(Caller.actor()), guard);
        request.configureExecutionInput((input, builder) -> builder.dataLoaderRegistry(details.levels())
                .graphQLContext(Map.of("details", details))
                .build());
        return chain.next(request).doFinally(how -> details.end());
    }
}
