package dev.back2code.service.binding;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Replaces the stack trace of a failed start by the one line that matters. */
class UnusableSeamAnalyzer extends AbstractFailureAnalyzer<UnusableSeam> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, UnusableSeam cause) {
        return new FailureAnalysis(
                cause.getMessage(), "Correct the property, or leave it out to get the service's default.", cause);
    }
}
