package dev.back2code.experiment.platform;

import dev.back2code.kit.Sql;
import java.util.List;
import java.util.OptionalDouble;

/** One number that is looked at once a second while an experiment runs. */
public interface Watch {

    /** How many clients are connected to PostgreSQL. */
    Watch CLIENTS = view("SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend'");

    /** Where a person finds it: the name of a metric, or a query. */
    String name();

    /**
     * Its value now; empty if its source does not answer.
     *
     * @param metrics lines of the service
     * @param statistics the server's views, not by way of a proxy
     */
    OptionalDouble read(List<String> metrics, Sql statistics);

    /** A metric of the service. */
    static Watch metric(String name) {
        return metric(name, "");
    }

    /** @param label such as {@code result="hit"} */
    static Watch metric(String name, String label) {
        return new Metric(name, label);
    }

    /** A query of the server's views that returns one whole number. */
    static Watch view(String query) {
        return new View(query);
    }

    /** See {@link #metric(String, String)}. */
    record Metric(String metric, String label) implements Watch {

        @Override
        public String name() {
            return label.isEmpty() ? metric : "%s{%s}".formatted(metric, label);
        }

        @Override
        public OptionalDouble read(List<String> metrics, Sql statistics) {
            return Metrics.sum(metrics, metric, label);
        }
    }

    /** See {@link #view(String)}. */
    record View(String name) implements Watch {

        @Override
        public OptionalDouble read(List<String> metrics, Sql statistics) {
            try {
                return OptionalDouble.of(statistics.number(name));
            } catch (IllegalStateException away) {
                return OptionalDouble.empty();
            }
        }
    }
}
