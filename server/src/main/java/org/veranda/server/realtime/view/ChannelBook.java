package org.veranda.server.realtime.view;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.veranda.model.identity.TenantId;
import org.veranda.server.realtime.channels.Directory;
import org.veranda.server.realtime.channels.OccupiedChannel;
import org.veranda.server.realtime.channels.name.ChannelName;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Which channels are occupied, and by how many.
@Component
public final class ChannelBook {

    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final Directory directory;
    private @Nullable Sizes latest;
    private long countedAt;

    ChannelBook(Directory directory) {
        this.directory = directory;
    }

    /// A channel that somebody is in.
    ///
    /// @param app the id of the app whose channel it is; empty for one that all apps share
    /// @param members users in a presence channel; 0 in any other
    public record Entry(String app, String name, int sockets, int members) {}

    /// @param apps an app's own channels, by its id
    /// @param tenants the channels that a tenant's name stands in
    public record Sizes(int all, Map<String, Integer> apps, Map<TenantId, Integer> tenants) {}

    /// All channels whose name begins like that, the fullest first.
    public List<Entry> channels(String prefix) {
        return directory.all().stream()
                .filter(channel -> channel.key().name().startsWith(prefix))
                .map(ChannelBook::entry)
                .sorted(
                        Comparator.comparingInt(Entry::sockets)
                                .reversed()
                                .thenComparing(Entry::name)
                                .thenComparing(Entry::app))
                .toList();
    }

    /// How many channels there are; counted once in two seconds at most, however many ask.
    public synchronized Sizes sizes() {
        if (latest == null || System.nanoTime() - countedAt >= FRESH_NANOS) {
            latest = counted();
            countedAt = System.nanoTime();
        }
        return latest;
    }

    private Sizes counted() {
        Map<String, Integer> byApp = new HashMap<>();
        Map<TenantId, Integer> byTenant = new HashMap<>();
        int all = 0;
        for (OccupiedChannel channel : directory.all()) {
            all++;
            byApp.merge(channel.key().scope(), 1, Integer::sum);
            new ChannelName(channel.key().name())
                    .tenant()
                    .ifPresent(tenant -> byTenant.merge(tenant, 1, Integer::sum));
        }
        return new Sizes(all, Map.copyOf(byApp), Map.copyOf(byTenant));
    }

    private static Entry entry(OccupiedChannel channel) {
        return new Entry(
                channel.key().scope(), channel.key().name(), channel.sockets(), channel.users());
    }
}
