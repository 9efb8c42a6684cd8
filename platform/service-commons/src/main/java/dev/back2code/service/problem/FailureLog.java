package dev.back2code.service.problem;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** What the log tells of a failure, by the status of its answer. */
public final class FailureLog {

    private static final Logger log = LoggerFactory.getLogger(FailureLog.class);

    private FailureLog() {}

    /** @param what of the request, such as its path */
    public static void tell(String what, Throwable failure, HttpStatusCode status) {
        if (status.isSameCodeAs(HttpStatus.SERVICE_UNAVAILABLE) || status.isSameCodeAs(HttpStatus.GATEWAY_TIMEOUT)) {
            // In an outage every request says the same: a line each, not a stack each.
            log.warn("{} was not served: {}", what, String.valueOf(NestedExceptionUtils.getMostSpecificCause(failure)));
        } else if (status.is5xxServerError()) {
            log.error("{} failed", what, failure);
        }
    }
}
