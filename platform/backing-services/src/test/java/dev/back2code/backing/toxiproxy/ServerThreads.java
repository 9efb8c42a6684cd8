package dev.back2code.backing.toxiproxy;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** The virtual threads of Toxiproxy servers in this JVM; only a thread dump knows them. */
final class ServerThreads {

    private ServerThreads() {}

    static long count() {
        try {
            Path folder = Files.createTempDirectory("threads");
            Path dump = folder.resolve("dump.json");
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                    .dumpThreads(dump.toString(), ThreadDumpFormat.JSON);
            long count = Files.readString(dump).split("\"toxiproxy-\\d+\"", -1).length - 1;
            Files.delete(dump);
            Files.delete(folder);
            return count;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
