package dev.back2code.kit;

import dev.back2code.backing.Program;
import dev.back2code.backing.ServerProcess;
import dev.back2code.catalog.ClassPath;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A service of the platform in a JVM of its own, which may be hurt; it comes back on the same port. */
public final class ServiceProcess implements AutoCloseable {

    private final Program program;
    private final URI baseUri;
    private final Path log;

    private ServiceProcess(Program program, URI baseUri, Path log) {
        this.program = program;
        this.baseUri = baseUri;
        this.log = log;
    }

    /**
     * Starts a service on the loopback interface; returns when it is ready for requests.
     *
     * @throws dev.back2code.backing.BackingFailure if it does not start
     */
    public static ServiceProcess start(ServiceOrder order) {
        Progress.say("starting %s as a process".formatted(order.service()));
        int port = order.port() == 0 ? Program.freePort() : order.port();
        URI baseUri = URI.create("http://127.0.0.1:" + port);
        Path log = order.repository().logs().resolve(order.service() + "-process.log");
        Program program =
                Program.start(order.service().toString(), folder -> command(order, port, log), () -> isReady(baseUri));
        return new ServiceProcess(program, baseUri, log);
    }

    private static ProcessBuilder command(ServiceOrder order, int port, Path log) {
        ProcessBuilder command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // A short life on few cores, as for the tests.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                new ClassPath(order.seams().roots())
                        .plus(ClassPath.of(order.repository()
                                .platform()
                                .resolve(order.service().toString())))
                        .toString(),
                order.service().mainClass());
        Map<String, String> properties = ServiceProperties.of(order, port, log);
        // By the environment: a command line may be read by everybody on the machine.
        command.environment().put("SPRING_APPLICATION_JSON", JsonMapper.shared().writeValueAsString(properties));
        return command;
    }

    private static boolean isReady(URI baseUri) {
        try {
            HttpURLConnection probe = (HttpURLConnection)
                    baseUri.resolve("/actuator/health/readiness").toURL().openConnection();
            probe.setConnectTimeout(1_000);
            probe.setReadTimeout(5_000);
            return probe.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    public URI baseUri() {
        return baseUri;
    }

    /** The file with what the service logs, over all its starts. */
    public Path log() {
        return log;
    }

    /** What may be hurt: {@code kill -9}, SIGSTOP, a stop by SIGTERM; and started again on the same port. */
    public ServerProcess process() {
        return program;
    }

    /** Ends it, whatever was done to it; the log stays. */
    @Override
    public void close() {
        program.close();
    }
}
