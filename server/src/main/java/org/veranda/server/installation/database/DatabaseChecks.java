package org.veranda.server.installation.database;

import org.veranda.server.installation.CannotStartException;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

/// What must hold of a database before anyone is served from it.
final class DatabaseChecks {

    private static final int OLDEST = 160_000;

    private DatabaseChecks() {}

    /// A commit that was answered must survive a crash.
    static void requireDurable(Statements owner) {
        requireNot(owner, "fsync", "off");
        requireNot(owner, "synchronous_commit", "off");
        requireNot(owner, "full_page_writes", "off");
        require(owner, "server_encoding", "UTF8");
        requireRecent(Integer.parseInt(owner.ask("show server_version_num")));
    }

    static void requireRecent(int version) {
        if (version < OLDEST) {
            throw new CannotStartException(
                    "Cannot serve: PostgreSQL 16 or later is needed, found " + version / 10_000);
        }
    }

    /// Who migrates must own the database, and must not be one whom no policy stops.
    static void requireOwner(Statements owner) {
        String user = owner.ask("select current_user");
        if (owner.tells(
                "(select rolsuper or rolbypassrls from pg_roles where rolname = current_user)")) {
            throw new CannotStartException(
                    "Cannot serve as %s: it passes over row-level security; give the database to a plain user with CREATEROLE"
                            .formatted(user));
        }
        if (!owner.tells(
                "(select pg_has_role(datdba, 'USAGE') from pg_database where datname = current_database())")) {
            throw new CannotStartException(
                    "Cannot migrate database %s as %s: another user owns it"
                            .formatted(owner.ask("select current_database()"), user));
        }
    }

    private static void requireNot(Statements owner, String setting, String wrong) {
        if (owner.ask("show " + setting).equals(wrong)) {
            throw new CannotStartException(
                    "Cannot serve: the database loses committed data with %s=%s"
                            .formatted(setting, wrong));
        }
    }

    private static void require(Statements owner, String setting, String right) {
        String found = owner.ask("show " + setting);
        if (!found.equals(right)) {
            throw new CannotStartException(
                    "Cannot serve: expected %s %s, found %s".formatted(setting, right, found));
        }
    }

    /// A pool must not be able to see past row-level security, by right or by owning a table.
    static void requireHarmless(DataSource pool, String role) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(POWERS)) {
            found.next();
            if (!found.getString("name").equals(role) || found.getBoolean("powerful")) {
                throw new CannotStartException(
                        "Cannot serve as %s: expected the plain role %s, which owns nothing"
                                .formatted(found.getString("name"), role));
            }
        } catch (SQLException e) {
            throw new CannotStartException(
                    "Cannot examine role " + role + ": " + e.getMessage(), e);
        }
    }

    private static final String POWERS =
            """
            select current_user as name,
                   rolsuper or rolbypassrls or rolcreaterole
                   or exists (select from pg_class where relowner = pg_roles.oid)
                   or exists (select from pg_database where datdba = pg_roles.oid)
                   or exists (select from pg_auth_members where member = pg_roles.oid) as powerful
            from pg_roles where rolname = current_user
            """;
}
