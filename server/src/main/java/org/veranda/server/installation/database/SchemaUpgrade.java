package org.veranda.server.installation.database;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;
import org.veranda.server.installation.CannotStartException;

import java.util.Arrays;

/// Brings the tables up to this version, and touches nothing that another version made and this one does not know.
@Component
final class SchemaUpgrade implements FlywayMigrationStrategy {

    private static final String WAY_OUT =
            " Serve it with the version that made it, or give an empty data folder or database.";

    @Override
    public void migrate(Flyway flyway) {
        MigrationInfo[] all = flyway.info().all();
        if (Arrays.stream(all)
                .anyMatch(one -> one.getState().isApplied() && !one.getState().isResolved())) {
            throw new CannotStartException(
                    "Cannot serve: a newer version of Veranda made this database." + WAY_OUT);
        }
        try {
            flyway.migrate();
        } catch (FlywayValidateException e) {
            throw new CannotStartException(
                    "Cannot serve: a version of Veranda made this database that this one cannot upgrade."
                            + WAY_OUT,
                    e);
        }
    }
}
