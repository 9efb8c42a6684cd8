package dev.back2code.auth.key;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where this service keeps its secrets.
 *
 * @param keys the folder of the signing keys and of client secrets; all instances share one. Made if it is not there.
 */
@ConfigurationProperties(prefix = "back2code.auth")
record KeySettings(@Nullable Path keys) {}
