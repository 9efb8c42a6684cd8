package dev.back2code.experiment.platform;

import dev.back2code.backing.ServerProcess;
import dev.back2code.experiment.traffic.Target;
import dev.back2code.kit.PlatformService;
import dev.back2code.kit.ServiceOrder;
import dev.back2code.kit.ServiceProcess;
import dev.back2code.kit.TestIssuer;
import java.net.URI;
import java.nio.file.Path;

/** A service as a process, what asks it, and what it says of itself. */
public final class RunningService implements AutoCloseable {

    private final PlatformService name;
    private final ServiceProcess service;
    private final Target target;
    private final Metrics metrics;

    private RunningService(PlatformService name, ServiceProcess service, Target target, Metrics metrics) {
        this.name = name;
        this.service = service;
        this.target = target;
        this.metrics = metrics;
    }

    static RunningService start(ServiceOrder order, TestIssuer issuer) {
        ServiceProcess service = ServiceProcess.start(order);
        return new RunningService(
                order.service(),
                service,
                new Target(service.baseUri(), issuer, order.service()),
                new Metrics(service.baseUri()));
    }

    public PlatformService name() {
        return name;
    }

    /** What may be hurt. */
    public ServerProcess process() {
        return service.process();
    }

    public Target target() {
        return target;
    }

    public Metrics metrics() {
        return metrics;
    }

    public URI baseUri() {
        return service.baseUri();
    }

    public Path log() {
        return service.log();
    }

    @Override
    public void close() {
        metrics.close();
        target.close();
        service.close();
    }
}
