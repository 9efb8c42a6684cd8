package dev.back2code.katas.sec00;

import java.util.Optional;
import java.util.UUID;

/** The seam's methods: {@code dev.back2code.auth.seam.ApiKeys} itself is another type in the service than here. */
interface Keys {

    String stored(String key);

    Optional<UUID> find(String presented);
}
