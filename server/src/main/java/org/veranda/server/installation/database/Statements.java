package org.veranda.server.installation.database;

import org.veranda.server.installation.CannotStartException;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// One connection for the few statements before there are pools.
final class Statements implements AutoCloseable {

    private final Connection connection;

    private Statements(Connection connection) {
        this.connection = connection;
    }

    static Statements on(Database database) {
        try {
            return new Statements(
                    DriverManager.getConnection(
                            database.url(), database.user(), database.password()));
        } catch (SQLException e) {
            throw new CannotStartException(
                    "Cannot reach the database at %s as %s: %s"
                            .formatted(database.place(), database.user(), e.getMessage()),
                    e);
        }
    }

    void run(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new CannotStartException("Cannot prepare the database: " + e.getMessage(), e);
        }
    }

    String ask(String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return String.valueOf(result.getString(1));
        } catch (SQLException e) {
            throw new CannotStartException("Cannot examine the database: " + e.getMessage(), e);
        }
    }

    boolean tells(String condition) {
        return ask("select " + condition).equals("t");
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new CannotStartException("Cannot leave the database: " + e.getMessage(), e);
        }
    }
}
