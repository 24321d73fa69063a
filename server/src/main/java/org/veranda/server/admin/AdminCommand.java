package org.veranda.server.admin;

import org.springframework.context.ApplicationContext;
import org.veranda.model.identity.Role;
import org.veranda.server.identity.NewUser;
import org.veranda.server.identity.PlatformApp;
import org.veranda.server.identity.Provisioning;
import org.veranda.server.journal.Epochs;
import org.veranda.server.operations.MetricsToken;
import org.veranda.server.tenancy.Tenant;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.stream.Collectors;

/// What an operator can do.
enum AdminCommand {
    CREATE_PLATFORM_ADMIN(true, "--email MAIL [--name NAME]") {
        @Override
        String carryOut(ApplicationContext server, AdminArguments arguments, String password) {
            String email = arguments.get("--email");
            server.getBean(Provisioning.class)
                    .createPlatformAdmin(email, arguments.get("--name", email), password);
            return "Created the platform administrator %s".formatted(email);
        }
    },
    SET_PLATFORM_PASSWORD(true, "--email MAIL") {
        @Override
        String carryOut(ApplicationContext server, AdminArguments arguments, String password) {
            String email = arguments.get("--email");
            server.getBean(Provisioning.class).setPlatformPassword(email, password);
            return "Set the password of the platform administrator %s; who is signed in with the old one is signed out within a minute"
                    .formatted(email);
        }
    },
    REMOVE_PLATFORM_ADMIN(false, "--email MAIL") {
        @Override
        String carryOut(ApplicationContext server, AdminArguments arguments, String password) {
            String email = arguments.get("--email");
            server.getBean(Provisioning.class).removePlatformAdmin(email);
            return "Removed the platform administrator %s; who is signed in is signed out within a minute"
                    .formatted(email);
        }
    },
    CREATE_TENANT(
            true,
            "--name NAME --time-zone ZONE --admin-email MAIL [--admin-name NAME] [--locale en|es]") {
        @Override
        void check(AdminArguments arguments) {
            super.check(arguments);
            zone(arguments);
        }

        @Override
        String carryOut(ApplicationContext server, AdminArguments arguments, String password) {
            String email = arguments.get("--admin-email");
            NewUser admin =
                    new NewUser(
                            arguments.get("--admin-name", email),
                            email,
                            password,
                            Role.RESORT_ADMIN,
                            arguments.get("--locale", "en"));
            Tenant tenant =
                    server.getBean(Provisioning.class)
                            .createTenant(arguments.get("--name"), zone(arguments), admin);
            return "Created tenant %s, %s; its Resort Admin signs in as %s"
                    .formatted(tenant.id(), tenant.name(), email);
        }
    },
    CREATE_API_KEY(false, "--tenant ID --name NAME") {
        @Override
        void check(AdminArguments arguments) {
            super.check(arguments);
            arguments.number("--tenant");
            arguments.get("--name");
        }

        @Override
        String carryOut(ApplicationContext server, AdminArguments arguments, String password) {
            return ApiKeyCommands.create(server, arguments);
        }
    },
    LIST_API_KEYS(false, "--tenant ID") {
        @Override
        void check(AdminArguments arguments) {
            super.check(arguments);
            arguments.number("--tenant");
        }

        @Override
        String carryOut(ApplicationContext server, AdminArguments arguments, String password) {
            return ApiKeyCommands.list(server, arguments);
        }
    },
    REVOKE_API_KEY(false, "--tenant ID --id NUMBER") {
        @Override
        void check(AdminArguments arguments) {
            super.check(arguments);
            arguments.number("--tenant");
            arguments.number("--id");
        }

        @Override
        String carryOut(ApplicationContext server, AdminArguments arguments, String password) {
            return ApiKeyCommands.revoke(server, arguments);
        }
    },
    NEW_EPOCH(false, "") {
        @Override
        String carryOut(ApplicationContext server, AdminArguments arguments, String password) {
            server.getBean(Epochs.class).renew();
            return "Began a new epoch in every stream; clients take a snapshot when they next ask";
        }
    },
    SHOW_APP(false, "") {
        @Override
        String carryOut(ApplicationContext server, AdminArguments arguments, String password) {
            PlatformApp app = server.getBean(PlatformApp.class);
            return "%s:%s:%s".formatted(app.id(), app.key(), app.secret());
        }
    },
    METRICS_TOKEN(false, "") {
        @Override
        String carryOut(ApplicationContext server, AdminArguments arguments, String password) {
            return server.getBean(MetricsToken.class).value();
        }
    };

    private final boolean needsPassword;
    private final String synopsis;

    AdminCommand(boolean needsPassword, String synopsis) {
        this.needsPassword = needsPassword;
        this.synopsis = synopsis;
    }

    /// Refuses what cannot work before a password is asked or a database started.
    void check(AdminArguments arguments) {
        arguments.checkAgainst(synopsis);
    }

    /// Does it, and says in one line what was done.
    abstract String carryOut(ApplicationContext server, AdminArguments arguments, String password);

    boolean needsPassword() {
        return needsPassword;
    }

    static AdminCommand named(String name) {
        return Arrays.stream(values())
                .filter(command -> command.typed().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotUnderstood("Cannot understand '%s'".formatted(name)));
    }

    static String usage() {
        return Arrays.stream(values())
                .map(command -> "  %s %s".formatted(command.typed(), command.synopsis))
                .map(String::stripTrailing)
                .collect(
                        Collectors.joining(
                                "\n",
                                "./veranda admin COMMAND [--data DIR]\n",
                                "\nPasswords are asked for, or read as one line of standard input."));
    }

    private String typed() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private static ZoneId zone(AdminArguments arguments) {
        String zone = arguments.get("--time-zone");
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException _) {
            throw new NotUnderstood(
                    "Cannot use time zone '%s': expected one like Europe/Lisbon".formatted(zone));
        }
    }
}
