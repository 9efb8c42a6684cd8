package dev.back2code.kit;

import dev.back2code.backing.Database;
import dev.back2code.catalog.Repository;
import java.util.Map;
import java.util.Optional;

/**
 * How a service is to start.
 *
 * @param port of loopback; 0 for any that is free
 * @param database of a service that has one
 * @param neighbours what the service must know of those that it calls
 */
public record ServiceOrder(
        Repository repository,
        PlatformService service,
        int port,
        SeamClasses seams,
        Optional<Database> database,
        Issuer issuer,
        Map<String, String> neighbours) {}
