package org.veranda.server.realtime.engine.membership;

import org.veranda.model.identity.TenantId;

/// A channel's name within its scope: an app's own channels are nobody else's, streams are shared by all that may hear them.
public record ChannelKey(String scope, String name) {

    /// The scope of the channels that are the same for every app.
    public static final String SHARED = "";

    /// No app's id begins like this.
    private static final String OF_TENANT = "#tenant.";

    private static final String SHOWN_BY = "#shown-by.";

    public static ChannelKey shared(String name) {
        return new ChannelKey(SHARED, name);
    }

    /// A channel whose name does not tell whose it is, as that tenant's own users have it: two tenants may have one of the
    /// same name, and neither hears the other's.
    public static ChannelKey ofTenant(TenantId tenant, String name) {
        return new ChannelKey(OF_TENANT + tenant, name);
    }

    /// The same as other tenants' users have it to whom it is shown; less is told there.
    public static ChannelKey shownBy(TenantId tenant, String name) {
        return new ChannelKey(SHOWN_BY + tenant, name);
    }

    public boolean isShared() {
        return scope.equals(SHARED) || scope.startsWith(OF_TENANT) || scope.startsWith(SHOWN_BY);
    }
}
