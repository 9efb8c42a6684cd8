package dev.back2code.dojo.resident;

import dev.back2code.catalog.Repository;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/**
 * Main class of the resident runner of one clone. It listens on loopback, carries out the commands that the launcher
 * hands over, and ends by itself: after an idle hour, when the clone was built anew, or when it is told to.
 *
 * <p>System properties: {@code back2code.root} (the clone), {@code back2code.build} (which build these classes are of).
 */
public final class Resident {

    private static final Duration IDLE = Duration.ofHours(1);
    /** How often it asks itself whether it is still needed. */
    private static final Duration LOOK = Duration.ofSeconds(5);

    private final ServerSocket server;
    private final Desk desk;
    private final Duration idle;
    private final BooleanSupplier wanted;
    private final AtomicLong lastUse = new AtomicLong(System.nanoTime());

    /** @param wanted whether anybody can still find the way here */
    Resident(ServerSocket server, Desk desk, Duration idle, BooleanSupplier wanted) {
        this.server = server;
        this.desk = desk;
        this.idle = idle;
        this.wanted = wanted;
    }

    public static void main(String[] arguments) throws IOException {
        Repository repository = new Repository(Path.of(System.getProperty("back2code.root")));
        ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Address address = Address.of(server.getLocalPort(), System.getProperty("back2code.build", ""));
        Desk desk = new Desk(repository, address);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            address.forget(repository);
            desk.close();
        }));
        address.publish(repository);
        new Resident(server, desk, IDLE, () -> address.isPublished(repository)).serve();
        System.exit(0);
    }

    /** The process of the clone's runner; empty if none has been started. It may be dead. */
    public static OptionalLong pid(Repository repository) {
        return Address.pid(repository);
    }

    /** Until nobody has come for long, or somebody has said stop. */
    void serve() throws IOException {
        server.setSoTimeout((int) LOOK.toMillis());
        while (!server.isClosed() && System.nanoTime() - lastUse.get() < idle.toNanos() && wanted.getAsBoolean()) {
            try {
                Socket client = server.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (SocketTimeoutException e) {
                if (desk.busy()) {
                    lastUse.set(System.nanoTime());
                }
            } catch (IOException e) {
                if (!server.isClosed()) {
                    throw e;
                }
            }
        }
    }

    private void serve(Socket client) {
        lastUse.set(System.nanoTime());
        try (client) {
            if (desk.serve(client) == Desk.Outcome.STOP) {
                server.close();
            }
        } catch (IOException e) {
            // The client is gone; its command has ended with it.
        }
        lastUse.set(System.nanoTime());
    }
}
