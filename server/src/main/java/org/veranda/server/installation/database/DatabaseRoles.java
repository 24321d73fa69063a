package org.veranda.server.installation.database;

import org.veranda.server.installation.CannotStartException;

import java.util.List;

/// The two roles that serve: neither owns anything nor may pass over row-level security.
final class DatabaseRoles {

    /// Serves the people of one tenant at a time.
    static final String APP = "veranda_app";

    /// Tails streams and does jobs; sees streams and tenants, not guests.
    static final String PLATFORM = "veranda_platform";

    private DatabaseRoles() {}

    /// Makes them where they are missing, and lets the owner take them on.
    static void ensure(Statements owner) {
        for (String role : List.of(APP, PLATFORM)) {
            if (!owner.tells("exists (select from pg_roles where rolname = '" + role + "')")) {
                run(owner, role, create(role));
            }
            if (!owner.tells("pg_has_role(current_user, '" + role + "', 'SET')")) {
                run(owner, role, "grant " + role + " to current_user with inherit false, set true");
            }
        }
    }

    private static void run(Statements owner, String role, String sql) {
        try {
            owner.run(sql);
        } catch (CannotStartException e) {
            throw new CannotStartException(
                    "%s; give %s CREATEROLE, or make role %s and grant it"
                            .formatted(e.getMessage(), owner.ask("select current_user"), role),
                    e);
        }
    }

    /// Two servers may start on one database at the same time.
    private static String create(String role) {
        return """
        do $$ begin
            create role %s nologin;
        exception when duplicate_object or unique_violation then null;
        end $$
        """
                .formatted(role);
    }
}
