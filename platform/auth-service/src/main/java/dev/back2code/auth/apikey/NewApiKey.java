package dev.back2code.auth.apikey;

import java.util.UUID;

/** A key on its only way out. */
record NewApiKey(UUID id, String key) {

    @Override
    public String toString() {
        return "key " + id;
    }
}
