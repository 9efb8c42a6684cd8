package dev.back2code.runner;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.json.JsonMapper;

/** Main class of the child JVM: orders come in on standard input, events go out on standard output. */
public final class Worker {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final PrintStream out;
    private volatile boolean ending;
    private final TestExecution execution = new TestExecution();

    private Worker(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) throws InterruptedException {
        // Not in the charset of the machine, which may know no '→'.
        Worker worker =
                new Worker(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        // A System.exit stops the servers under the tests: what these say then is not the reason.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> worker.ending = true));
        // What tests print goes to the log; what the kit announces goes on as progress.
        System.setOut(new PrintStream(
                new Announcements(System.err, line -> worker.tell(Event.progress(line))),
                true,
                StandardCharsets.UTF_8));
        BlockingQueue<Order> orders = new LinkedBlockingQueue<>();
        Thread.ofPlatform().daemon().start(() -> receive(orders));
        while (true) {
            worker.carryOut(orders.take());
        }
    }

    private static void receive(BlockingQueue<Order> orders) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                orders.add(JSON.readValue(line, Order.class));
            }
        } catch (IOException e) {
            // As if the parent had gone.
        }
        // The parent has no more orders or is gone. An exit deletes temporary files; a test that hangs must not hold it
        // up.
        Thread.ofPlatform().daemon().start(Worker::haltSoon);
        System.exit(0);
    }

    private static void haltSoon() {
        LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
        Runtime.getRuntime().halt(0);
    }

    private void carryOut(Order order) {
        Runaways runaways = Runaways.sinceNow();
        try {
            execution.run(order, this::tell);
        } catch (Throwable e) {
            tell(Event.error("The tests of %s could not be run: %s".formatted(order.kata(), e)));
        }
        tell(Event.end(Memory.runsLow() || runaways.any()));
    }

    private synchronized void tell(Event event) {
        if (ending) {
            return;
        }
        out.println(JSON.writeValueAsString(event));
        out.flush();
    }
}
