package dev.back2code.bridge;

import io.lettuce.core.RedisClient;
import io.lettuce.core.event.command.CommandBaseEvent;
import io.lettuce.core.event.command.CommandFailedEvent;
import io.lettuce.core.event.command.CommandListener;
import io.lettuce.core.event.command.CommandStartedEvent;
import io.lettuce.core.event.command.CommandSucceededEvent;
import io.lettuce.core.protocol.CommandArgs;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Turns commands to Redis into {@link Steps}, by whichever of the client's interfaces and connections they are sent. */
final class RedisSteps implements CommandListener, BeanPostProcessor {

    private static final String ACTOR = RedisSteps.class.getName();
    /** As the client marks them: {@code key<note:7>}. */
    private static final Pattern MARKED = Pattern.compile("\\b(?:key|value)<([^>]*)>");

    private static final Pattern SCRIPT = Pattern.compile("(?s)^.*?(?= \\d+ key<)");

    private final Steps steps;

    RedisSteps(Steps steps) {
        this.steps = steps;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof RedisClient client) {
            client.addListener(this);
        }
        return bean;
    }

    /** On the thread of the caller, before the command is sent. */
    @Override
    public void commandStarted(CommandStartedEvent event) {
        String actor = ActorFilter.current();
        if (actor != null) {
            event.getContext().put(ACTOR, actor);
            steps.before(actor, text(event));
        }
    }

    @Override
    public void commandSucceeded(CommandSucceededEvent event) {
        after(event, "value", event.getCommand().getOutput().get());
    }

    @Override
    public void commandFailed(CommandFailedEvent event) {
        after(event, "error", event.getCause().getMessage());
    }

    // On a thread of the client's, before the caller goes on.
    private void after(CommandBaseEvent event, String what, @Nullable Object value) {
        if (event.getContext().get(ACTOR) instanceof String actor) {
            steps.after(actor, Map.of(what, String.valueOf(value)));
        }
    }

    private static String text(CommandBaseEvent event) {
        String name = event.getCommand().getType().toString();
        CommandArgs<?, ?> arguments = event.getCommand().getArgs();
        if (arguments == null) {
            return name;
        }
        String all = arguments.toCommandString();
        String brief = name.startsWith("EVAL") ? SCRIPT.matcher(all).replaceFirst("…") : all;
        return name + " " + MARKED.matcher(brief).replaceAll("$1");
    }
}
