package dev.back2code.backing;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectContainerResponse.ContainerState;
import com.github.dockerjava.api.command.WaitContainerResultCallback;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.rnorth.ducttape.unreliables.Unreliables;
import org.testcontainers.containers.GenericContainer;

/**
 * The processes of a server in a container, by Docker's commands.
 *
 * @param signal stops the server at once
 */
record ContainerProcess(GenericContainer<?> container, String signal, BooleanSupplier ready) implements ServerProcess {

    private static final int PATIENCE = 120;

    @Override
    public void kill() {
        end("KILL");
    }

    @Override
    public void stop() {
        end(signal);
    }

    private void end(String name) {
        if (isRunning()) {
            // A container that is paused takes no signal.
            resume();
            docker().killContainerCmd(id()).withSignal(name).exec();
            docker().waitContainerCmd(id())
                    .exec(new WaitContainerResultCallback())
                    .awaitStatusCode(PATIENCE, TimeUnit.SECONDS);
        }
    }

    @Override
    public void suspend() {
        docker().pauseContainerCmd(id()).exec();
    }

    @Override
    public void resume() {
        if (Boolean.TRUE.equals(state().getPaused())) {
            docker().unpauseContainerCmd(id()).exec();
        }
    }

    @Override
    public void start() {
        docker().startContainerCmd(id()).exec();
        Unreliables.retryUntilTrue(PATIENCE, TimeUnit.SECONDS, ready::getAsBoolean);
    }

    @Override
    public boolean isRunning() {
        return Boolean.TRUE.equals(state().getRunning());
    }

    private ContainerState state() {
        return docker().inspectContainerCmd(id()).exec().getState();
    }

    private DockerClient docker() {
        return container.getDockerClient();
    }

    private String id() {
        return container.getContainerId();
    }
}
