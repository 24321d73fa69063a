package org.veranda.server.realtime.app;

import org.veranda.model.identity.TenantId;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/// One client of the Pusher wire: the key its sockets come with, the secrets that sign for it, and what it may do.
///
/// @param enabled whether it is served at all
/// @param origins the web origins its sockets may come from; `*` is any
/// @param tenants whose channels it may touch; none named means everybody's: it is the platform's
public record App(
        String id,
        Credentials credentials,
        boolean enabled,
        List<String> origins,
        Set<TenantId> tenants,
        AppOptions options) {

    private static final String ANY = "*";

    public App {
        origins = List.copyOf(origins);
        tenants = Set.copyOf(tenants);
    }

    /// One of the platform's, with the usual options.
    public App(String id, String key, String secret, List<String> origins) {
        this(id, new Credentials(key, secret), true, origins, Set.of(), AppOptions.DEFAULT);
    }

    public String key() {
        return credentials.key();
    }

    /// Whether a socket may come from there. Clients outside a browser name no origin.
    public boolean admits(String origin) {
        return origin.isEmpty() || origins.contains(ANY) || origins.contains(origin);
    }

    public boolean mayTouch(TenantId tenant) {
        return isPlatforms() || tenants.contains(tenant);
    }

    /// Whether it may touch every tenant.
    public boolean isPlatforms() {
        return tenants.isEmpty();
    }

    public boolean clientEventsOn() {
        return options.clientEvents();
    }

    public boolean subscriptionCountOn() {
        return options.subscriptionCount();
    }

    public AppLimits limits() {
        return options.limits();
    }

    /// Signs with the present secret.
    public Signature sign(String text) {
        return sign(text.getBytes(StandardCharsets.UTF_8));
    }

    public Signature sign(byte[] bytes) {
        return credentials.sign(bytes);
    }

    /// Whether somebody who holds its present or its previous secret signed that text.
    public boolean signed(String text, String signature) {
        return credentials.signed(text, signature);
    }

    /// Never tells a secret.
    @Override
    public String toString() {
        return "App[" + id + ", " + key() + "]";
    }
}
