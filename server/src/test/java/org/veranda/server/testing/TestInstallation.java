package org.veranda.server.testing;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.veranda.server.installation.database.TestPostgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Gives a server under test a data folder and a database of its own.
final class TestInstallation
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPostgres postgres = TestPostgres.get();
        try {
            TestPropertyValues.of(
                            "veranda.data=" + Files.createTempDirectory(Path.of("target"), "data"),
                            "veranda.db.url=" + postgres.newDatabase(),
                            "veranda.db.user=" + postgres.user(),
                            "veranda.db.password=" + postgres.password())
                    .applyTo(context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
