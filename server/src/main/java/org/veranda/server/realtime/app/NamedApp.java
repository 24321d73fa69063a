package org.veranda.server.realtime.app;

import org.jspecify.annotations.Nullable;
import org.veranda.model.identity.TenantId;
import org.veranda.server.installation.CannotStartException;
import org.veranda.server.realtime.app.AppSettings.Limits;
import org.veranda.server.realtime.app.AppSettings.Named;
import org.veranda.server.realtime.app.AppSettings.Webhooks;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Makes an app of what is set under its id, or says in one line which setting is wrong.
final class NamedApp {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern TENANT = Pattern.compile("[1-9]\\d{0,17}");

    private final String id;
    private final Named settings;

    NamedApp(String id, Named settings) {
        this.id = id;
        this.settings = settings;
    }

    /// An app of its own.
    App read() {
        if (!NAME.matcher(id).matches()) {
            throw new CannotStartException(
                    "Cannot name an app " + id + ": expected up to 64 of A-Z, a-z, 0-9, _ and -");
        }
        String key = required("key", settings.key());
        if (!NAME.matcher(key).matches()) {
            throw wrong("key", "expected up to 64 of A-Z, a-z, 0-9, _ and -");
        }
        Secret secret = new Secret(required("secret", settings.secret()));
        return new App(
                id,
                new Credentials(key, secret, previous()),
                settings.enabled(),
                settings.origins(),
                tenants(),
                options());
    }

    /// The platform's app, with what is set about it besides key, secret and origins.
    App readOnto(App platform) {
        refuseHere("key", settings.key() == null);
        refuseHere("secret", settings.secret() == null);
        refuseHere("tenants", settings.tenants().isEmpty());
        refuseHere("origins", settings.origins().equals(List.of("*")));
        Credentials kept = platform.credentials();
        return new App(
                id,
                new Credentials(kept.key(), kept.secret(), previous()),
                settings.enabled(),
                platform.origins(),
                Set.of(),
                options());
    }

    private void refuseHere(String name, boolean absent) {
        if (!absent) {
            throw wrong(
                    name,
                    "this is the platform's app, which takes it from veranda.app and"
                            + " veranda.app-origins and belongs to all tenants");
        }
    }

    private @Nullable Secret previous() {
        String previous = settings.previousSecret();
        return previous == null || previous.isBlank() ? null : new Secret(previous);
    }

    private Set<TenantId> tenants() {
        return settings.tenants().stream().map(this::tenant).collect(Collectors.toSet());
    }

    private TenantId tenant(String text) {
        if (!TENANT.matcher(text.strip()).matches()) {
            throw wrong("tenants", "expected the numbers of tenants, such as 1,2");
        }
        return TenantId.of(text.strip());
    }

    private AppOptions options() {
        return new AppOptions(
                settings.clientEvents(), settings.subscriptionCount(), limits(), webhook());
    }

    private AppLimits limits() {
        Limits limits = settings.limits();
        return new AppLimits(
                atLeast(0, "limits.connections", limits.connections()),
                atLeast(1, "limits.event-bytes", limits.eventBytes()),
                atLeast(1, "limits.publishes-per-second", limits.publishesPerSecond()),
                atLeast(1, "limits.client-events-per-second", limits.clientEventsPerSecond()));
    }

    private int atLeast(int least, String name, int value) {
        if (value < least) {
            throw wrong(name, "expected " + least + " or more");
        }
        return value;
    }

    private @Nullable Webhook webhook() {
        Webhooks webhooks = settings.webhooks();
        if (webhooks.url() == null || webhooks.url().isBlank()) {
            return null;
        }
        Set<String> events =
                webhooks.events().isEmpty() ? Webhook.EVENTS : Set.copyOf(webhooks.events());
        if (!Webhook.EVENTS.containsAll(events)) {
            throw wrong("webhooks.events", "expected some of " + new TreeSet<>(Webhook.EVENTS));
        }
        return new Webhook(address(webhooks.url()), events, webhooks.prefix());
    }

    private URI address(String text) {
        try {
            URI url = URI.create(text.strip());
            boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
            if (web && url.getHost() != null && url.getUserInfo() == null) {
                return url;
            }
        } catch (IllegalArgumentException _) {
            // said below, without repeating an address that may hold a password
        }
        throw wrong("webhooks.url", "expected http:// or https:// with a host and no user");
    }

    private String required(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw wrong(name, "it is missing");
        }
        return value.strip();
    }

    private CannotStartException wrong(String name, String why) {
        return new CannotStartException("Cannot use veranda.apps." + id + "." + name + ": " + why);
    }
}
