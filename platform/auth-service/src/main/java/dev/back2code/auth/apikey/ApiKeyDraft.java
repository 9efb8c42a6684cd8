package dev.back2code.auth.apikey;

import org.jspecify.annotations.Nullable;

/** The order for a key as it was sent. */
record ApiKeyDraft(@Nullable String name) {}
