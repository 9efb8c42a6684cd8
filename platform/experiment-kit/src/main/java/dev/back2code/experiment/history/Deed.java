package dev.back2code.experiment.history;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What is asked of the service. */
public enum Deed {
    @JsonProperty("create")
    CREATE,
    @JsonProperty("update")
    UPDATE,
    @JsonProperty("delete")
    DELETE,
    @JsonProperty("read")
    READ,
    @JsonProperty("list")
    LIST
}
