package org.veranda.server.realtime.access;

import org.springframework.stereotype.Component;
import org.veranda.model.identity.TenantId;
import org.veranda.model.identity.UserId;
import org.veranda.server.identity.Users;
import org.veranda.server.realtime.app.App;
import org.veranda.server.realtime.channels.ChannelName;
import org.veranda.server.tenancy.CurrentTenant;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Which channels an app may touch, whatever it signs: those of its tenants and their users, and its own. What is
/// foreign and what does not exist is out of reach alike. Asks the database, for apps that name tenants only, and
/// remembers for a moment; not for loops.
@Component
public class Reach {

    private static final long MOMENT = Duration.ofSeconds(10).toNanos();
    private static final int MOST = 10_000;

    private final Users users;
    private final Map<Place, Seen> seen = new ConcurrentHashMap<>();

    Reach(Users users) {
        this.users = users;
    }

    private record Place(UserId user, Set<TenantId> tenants) {}

    private record Seen(boolean there, long at) {}

    public boolean covers(App app, ChannelName channel) {
        if (app.isPlatforms() || !channel.isShared()) {
            return true;
        }
        Optional<TenantId> tenant = channel.tenant();
        return tenant.isPresent()
                ? app.mayTouch(tenant.get())
                : channel.user().map(user -> hasUser(app, user)).orElse(false);
    }

    private boolean hasUser(App app, UserId user) {
        Place place = new Place(user, app.tenants());
        Seen known = seen.get(place);
        if (known != null && System.nanoTime() - known.at < MOMENT) {
            return known.there;
        }
        boolean there = app.tenants().stream().anyMatch(tenant -> isOf(tenant, user));
        if (seen.size() >= MOST) {
            seen.clear();
        }
        seen.put(place, new Seen(there, System.nanoTime()));
        return there;
    }

    private boolean isOf(TenantId tenant, UserId user) {
        return CurrentTenant.call(tenant, () -> users.find(user).isPresent());
    }
}
