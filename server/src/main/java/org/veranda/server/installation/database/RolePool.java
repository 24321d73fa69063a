package org.veranda.server.installation.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import org.veranda.server.installation.CannotStartException;

import java.time.Duration;
import java.util.Map;

/// A pool whose every connection has taken on one role; refuses to open when that role is too powerful.
final class RolePool {

    /// Prepared statements stay on the server; what hangs is ended; a fault never quotes a row, which
    /// may hold a guest.
    private static final Map<String, String> DRIVER =
            Map.of(
                    "logServerErrorDetail", "false",
                    "prepareThreshold", "2",
                    "preparedStatementCacheQueries", "512",
                    "preparedStatementCacheSizeMiB", "8",
                    "reWriteBatchedInserts", "true",
                    "tcpKeepAlive", "true",
                    "options",
                            "-c statement_timeout=60s -c lock_timeout=15s"
                                    + " -c idle_in_transaction_session_timeout=120s");

    private static final Duration CONNECTION_TIMEOUT = Duration.ofSeconds(10);

    private RolePool() {}

    static HikariDataSource open(Database database, String role, int connections) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(role);
        config.setJdbcUrl(database.url());
        config.setUsername(database.user());
        config.setPassword(database.password());
        config.setMaximumPoolSize(connections);
        config.setConnectionTimeout(CONNECTION_TIMEOUT.toMillis());
        config.setMinimumIdle(Math.min(2, connections));
        config.setConnectionInitSql("set role " + role);
        config.addDataSourceProperty("ApplicationName", role);
        DRIVER.forEach(config::addDataSourceProperty);
        HikariDataSource pool = new HikariDataSource(config);
        try {
            DatabaseChecks.requireHarmless(pool, role);
            return pool;
        } catch (CannotStartException e) {
            pool.close();
            throw e;
        }
    }
}
