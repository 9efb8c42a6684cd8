package dev.back2code.storage.timeout;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long one call of each may take, as callers of this service were promised.
 *
 * @param database from asking for a connection until it is given back
 * @param redis for one command; Redis keeps copies alone, so one that is away must cost little
 * @param mail for one mail
 */
@ConfigurationProperties(prefix = "back2code.totals", ignoreUnknownFields = false)
record Totals(
        @DefaultValue("5s") Duration database,
        @DefaultValue("200ms") Duration redis,
        @DefaultValue("1500ms") Duration mail) {}
