package org.veranda.server.realtime.webhooks;

import org.springframework.jdbc.datasource.DelegatingDataSource;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

/// A way to the database that can be cut.
final class Cable extends DelegatingDataSource {

    boolean cut;

    Cable(DataSource database) {
        super(database);
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (cut) {
            throw new SQLException("The database is away", "08006");
        }
        return super.getConnection();
    }
}
