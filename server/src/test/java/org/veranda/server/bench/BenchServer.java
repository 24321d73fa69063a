package org.veranda.server.bench;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import org.veranda.server.VerandaServer;
import org.veranda.server.testing.People;
import org.veranda.server.testing.Resorts;
import org.veranda.server.testing.TwoTenants;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A server of the bench's own, on a new data folder that goes with it: its own PostgreSQL, durable as shipped.
public final class BenchServer implements AutoCloseable {

    private final Path data;

    /// All clients of a bench come from one address, and come again and again.
    private static final int FROM_HERE = 1_000_000;

    private final ConfigurableApplicationContext context;

    private BenchServer(Path data, ConfigurableApplicationContext context) {
        this.data = data;
        this.context = context;
    }

    public static BenchServer start() throws IOException {
        Offspring.endWithParent();
        Path data = Files.createTempDirectory("veranda-bench");
        SpringApplication application =
                new SpringApplication(
                        VerandaServer.class, People.class, TwoTenants.class, Resorts.class);
        return new BenchServer(
                data,
                application.run(
                        "--veranda.port=0",
                        "--veranda.data=" + data,
                        "--veranda.realtime.sockets-per-address=" + FROM_HERE));
    }

    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    public Path data() {
        return data;
    }

    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() throws IOException {
        context.close();
        FileSystemUtils.deleteRecursively(data);
    }
}
