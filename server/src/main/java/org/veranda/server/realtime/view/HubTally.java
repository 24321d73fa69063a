package org.veranda.server.realtime.view;

import org.veranda.model.identity.TenantId;
import org.veranda.server.realtime.access.Grants;
import org.veranda.server.realtime.access.Holder;
import org.veranda.server.realtime.channels.name.ChannelName;
import org.veranda.server.realtime.engine.Hub;
import org.veranda.server.realtime.engine.Socket;
import org.veranda.server.realtime.engine.Subscription;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/// What one hub carries, by app, by tenant and by stream; then what all of them carry.
final class HubTally {

    private static final int SOCKETS_A_TURN = 500;

    private final Tally all = new Tally();
    private final Map<String, Tally> apps = new HashMap<>();
    private final Map<TenantId, Tally> tenants = new HashMap<>();
    private final Map<String, Lag> streams = new HashMap<>();

    /// Counts on the hub's loop, some sockets a turn, so that nothing else waits for long.
    static void count(Hub hub, Grants grants, CompletableFuture<HubTally> counted) {
        count(hub, hub.sockets(), new HubTally(), grants, counted);
    }

    private static void count(
            Hub hub,
            List<Socket> sockets,
            HubTally tally,
            Grants grants,
            CompletableFuture<HubTally> counted) {
        int now = Math.min(SOCKETS_A_TURN, sockets.size());
        sockets.subList(0, now).forEach(socket -> tally.add(socket, grants));
        if (now == sockets.size()) {
            counted.complete(tally);
        } else {
            List<Socket> others = sockets.subList(now, sockets.size());
            hub.execute(() -> count(hub, others, tally, grants, counted));
        }
    }

    /// A socket that was turned away belongs to no app and is not counted.
    private void add(Socket socket, Grants grants) {
        if (!socket.scope().isEmpty()) {
            add(socket, grants.holder(socket.id()));
        }
    }

    private void add(Socket socket, Optional<Holder> holder) {
        Tally app = apps.computeIfAbsent(socket.scope(), _ -> new Tally());
        all.add(socket);
        app.add(socket);
        holder.map(Holder::user)
                .ifPresent(user -> {
                    all.addUser(user);
                    app.addUser(user);
                });
        holder.map(Holder::tenant)
                .or(() -> tenantOfChannels(socket))
                .map(tenant -> tenants.computeIfAbsent(tenant, _ -> new Tally()))
                .ifPresent(tenant -> {
                    tenant.add(socket);
                    holder.map(Holder::user).ifPresent(tenant::addUser);
                });
        for (Subscription subscription : socket.subscriptions()) {
            if (subscription.behind() > 0) {
                String name = subscription.channel().name();
                streams.merge(name, new Lag(name, 1, subscription.behind()), Lag::plus);
            }
        }
    }

    /// A socket that somebody else signed for holds no grant; the channels it is in may tell whose it is.
    private static Optional<TenantId> tenantOfChannels(Socket socket) {
        return socket.subscriptions().stream()
                .map(subscription -> new ChannelName(subscription.channel().name()).tenant())
                .flatMap(Optional::stream)
                .findFirst();
    }

    HubTally plus(HubTally other) {
        all.plus(other.all);
        other.apps.forEach((app, tally) -> apps.merge(app, tally, Tally::plus));
        other.tenants.forEach((tenant, tally) -> tenants.merge(tenant, tally, Tally::plus));
        other.streams.forEach((name, lag) -> streams.merge(name, lag, Lag::plus));
        return this;
    }

    Headcount headcount() {
        return new Headcount(
                all.count(),
                counts(apps),
                counts(tenants),
                streams.values().stream()
                        .sorted(Comparator.comparingLong(Lag::events).reversed())
                        .toList());
    }

    private static <K> Map<K, Count> counts(Map<K, Tally> tallies) {
        return tallies.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().count()));
    }
}
