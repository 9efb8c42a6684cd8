package dev.back2code.auth.key;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Replaces the stack trace of a failed start by the one line that matters. */
class UnusableFolderAnalyzer extends AbstractFailureAnalyzer<UnusableFolder> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, UnusableFolder cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Name a folder that only this service's user can read (chmod 700), its files with chmod 600.",
                cause);
    }
}
