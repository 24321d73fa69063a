package org.veranda.server.realtime.access;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.veranda.model.identity.TenantId;
import org.veranda.model.identity.UserId;
import org.veranda.server.identity.Users;
import org.veranda.server.realtime.app.App;
import org.veranda.server.realtime.channels.name.ChannelName;
import org.veranda.server.tenancy.CurrentTenant;

import java.io.Serial;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Which channels an app may touch, whatever it signs: those of its tenants and their users, and its own. What is
/// foreign and what does not exist is out of reach alike. Asks the database, for apps that name tenants only, and
/// remembers for a moment; not for loops.
@Component
public class Reach {

    private static final long MOMENT = Duration.ofSeconds(10).toNanos();
    private static final int MOST = 10_000;

    private final Users users;
    private final AtomicLong takenBack = new AtomicLong();
    private final Map<Place, Seen> seen =
            new LinkedHashMap<>() {
                @Serial private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Place, Seen> eldest) {
                    return size() > MOST;
                }
            };

    Reach(Users users) {
        this.users = users;
    }

    private record Place(UserId user, Set<TenantId> tenants) {}

    private record Seen(boolean there, long at) {}

    /// Tells whether one of the app's users may be let into that channel of theirs, as the database says at the moment of telling:
    /// what is [taken back][#takeBack] meanwhile is asked for once more.
    public void tell(App app, ChannelName channel, Consumer<Boolean> then) {
        for (boolean told = false; !told; ) {
            long before = takenBack.get();
            boolean stands = channel.user().filter(user -> isStanding(app, user)).isPresent();
            synchronized (takenBack) {
                told = takenBack.get() == before;
                if (told) {
                    then.accept(stands);
                }
            }
        }
    }

    private boolean isStanding(App app, UserId user) {
        return app.tenants().stream()
                .anyMatch(tenant -> CurrentTenant.call(tenant, () -> users.isStanding(user)));
    }

    /// Does that after everything that was told from what held before.
    void takeBack(Runnable work) {
        synchronized (takenBack) {
            takenBack.incrementAndGet();
            work.run();
        }
    }

    public boolean covers(App app, ChannelName channel) {
        return !covered(app, List.of(channel)).isEmpty();
    }

    /// Those of many channels that the app may touch, in their order; asks the database once for each tenant.
    public List<ChannelName> covered(App app, List<ChannelName> channels) {
        if (app.isPlatforms()) {
            return channels;
        }
        Set<UserId> own =
                own(
                        app,
                        channels.stream()
                                .filter(channel -> channel.tenant().isEmpty())
                                .flatMap(channel -> channel.user().stream())
                                .collect(Collectors.toSet()));
        return channels.stream().filter(channel -> isCovered(app, channel, own)).toList();
    }

    private static boolean isCovered(App app, ChannelName channel, Set<UserId> own) {
        return !channel.isShared()
                || channel.tenant()
                        .map(app::mayTouch)
                        .orElseGet(() -> channel.user().map(own::contains).orElse(false));
    }

    /// Those of the users who are of the app's tenants.
    private Set<UserId> own(App app, Set<UserId> asked) {
        Set<UserId> own = new HashSet<>();
        Set<UserId> unknown = new HashSet<>();
        for (UserId user : asked) {
            Seen known = remembered(new Place(user, app.tenants()));
            if (known == null) {
                unknown.add(user);
            } else if (known.there) {
                own.add(user);
            }
        }
        if (!unknown.isEmpty()) {
            Set<UserId> found = new HashSet<>();
            app.tenants()
                    .forEach(tenant ->
                            found.addAll(CurrentTenant.call(tenant, () -> users.among(unknown))));
            remember(app, unknown, found);
            own.addAll(found);
        }
        return own;
    }

    private @Nullable Seen remembered(Place place) {
        synchronized (seen) {
            Seen known = seen.get(place);
            return known != null && System.nanoTime() - known.at < MOMENT ? known : null;
        }
    }

    private void remember(App app, Set<UserId> asked, Set<UserId> found) {
        long now = System.nanoTime();
        synchronized (seen) {
            asked.forEach(user ->
                    seen.put(new Place(user, app.tenants()), new Seen(found.contains(user), now)));
        }
    }
}
