package org.veranda.server.installation.database;

import org.veranda.server.installation.DataFolder;
import org.veranda.server.installation.postgres.EmbeddedPostgres;

/// The database inside the embedded PostgreSQL, and its owner, who is no superuser.
final class OwnDatabase {

    static final String NAME = "veranda";
    static final String OWNER = "veranda_owner";

    private OwnDatabase() {}

    /// The database of the PostgreSQL on that folder, as its owner reaches it.
    static Database of(DataFolder folder) {
        return new Database(
                EmbeddedPostgres.url(folder, NAME),
                OWNER,
                EmbeddedPostgres.password(folder, OWNER));
    }

    /// Makes owner and database where they are missing.
    static Database create(DataFolder folder) {
        try (Statements superuser = Statements.on(superuser(folder))) {
            return create(superuser, of(folder), NAME);
        }
    }

    static Database superuser(DataFolder folder) {
        return new Database(
                EmbeddedPostgres.url(folder, "postgres"),
                "postgres",
                EmbeddedPostgres.password(folder, "postgres"));
    }

    private static Database create(Statements superuser, Database owned, String name) {
        if (!superuser.tells("exists (select from pg_roles where rolname = '" + OWNER + "')")) {
            superuser.run(
                    "create role %s login createrole password '%s'"
                            .formatted(OWNER, owned.password()));
        }
        if (!superuser.tells("exists (select from pg_database where datname = '" + name + "')")) {
            superuser.run("create database %s owner %s".formatted(name, OWNER));
        }
        return owned;
    }
}
