package org.veranda.server.admin;

import org.springframework.context.ApplicationContext;
import org.veranda.model.identity.TenantId;
import org.veranda.server.identity.keys.ApiKey;
import org.veranda.server.identity.keys.ApiKeys;
import org.veranda.server.identity.keys.MadeKey;
import org.veranda.server.problem.NotFoundException;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.tenancy.Tenants;

import java.util.function.Function;
import java.util.stream.Collectors;

/// What an operator can do about a tenant's API keys.
final class ApiKeyCommands {

    private ApiKeyCommands() {}

    static String create(ApplicationContext server, AdminArguments arguments) {
        MadeKey made = within(server, arguments, keys -> keys.make(arguments.get("--name")));
        return "Created API key %d; the machine sends this as X-Api-Key, it is not shown again:%n%s"
                .formatted(made.key().id(), made.secret());
    }

    static String list(ApplicationContext server, AdminArguments arguments) {
        return within(server, arguments, ApiKeys::all).stream()
                .map(ApiKeyCommands::line)
                .collect(
                        Collectors.collectingAndThen(
                                Collectors.joining("\n"),
                                lines -> lines.isEmpty() ? "The tenant has no API keys" : lines));
    }

    static String revoke(ApplicationContext server, AdminArguments arguments) {
        ApiKey revoked = within(server, arguments, keys -> keys.revoke(arguments.number("--id")));
        return "Revoked API key %d, %s; it opens nothing from now on"
                .formatted(revoked.id(), revoked.name());
    }

    private static String line(ApiKey key) {
        String state =
                key.revokedAt() != null
                        ? "revoked " + key.revokedAt()
                        : key.lastUsedAt() != null ? "last used " + key.lastUsedAt() : "never used";
        return "%d  %s  made %s, %s".formatted(key.id(), key.name(), key.madeAt(), state);
    }

    private static <T> T within(
            ApplicationContext server, AdminArguments arguments, Function<ApiKeys, T> work) {
        TenantId tenant = new TenantId(arguments.number("--tenant"));
        if (server.getBean(Tenants.class).find(tenant).isEmpty()) {
            throw new NotFoundException("Cannot find tenant %s".formatted(tenant));
        }
        return CurrentTenant.call(tenant, () -> work.apply(server.getBean(ApiKeys.class)));
    }
}
