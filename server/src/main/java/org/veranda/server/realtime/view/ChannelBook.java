package org.veranda.server.realtime.view;

import org.springframework.stereotype.Component;
import org.veranda.model.identity.TenantId;
import org.veranda.server.realtime.app.App;
import org.veranda.server.realtime.app.Apps;
import org.veranda.server.realtime.channels.ChannelName;
import org.veranda.server.realtime.channels.Directory;
import org.veranda.server.realtime.channels.OccupiedChannel;
import org.veranda.server.realtime.engine.ChannelKey;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Which channels are occupied, and by how many.
@Component
public final class ChannelBook {

    private final Directory directory;
    private final Apps apps;

    ChannelBook(Directory directory, Apps apps) {
        this.directory = directory;
        this.apps = apps;
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
        return scopes().flatMap(scope -> directory.channels(scope, prefix).stream())
                .map(ChannelBook::entry)
                .sorted(
                        Comparator.comparingInt(Entry::sockets)
                                .reversed()
                                .thenComparing(Entry::name)
                                .thenComparing(Entry::app))
                .toList();
    }

    /// How many channels there are.
    public Sizes sizes() {
        Map<String, Integer> byApp = new HashMap<>();
        Map<TenantId, Integer> byTenant = new HashMap<>();
        int all = 0;
        for (String scope : scopes().toList()) {
            List<OccupiedChannel> found = directory.channels(scope, "");
            all += found.size();
            byApp.put(scope, found.size());
            for (OccupiedChannel channel : found) {
                new ChannelName(channel.key().name())
                        .tenant()
                        .ifPresent(tenant -> byTenant.merge(tenant, 1, Integer::sum));
            }
        }
        return new Sizes(all, Map.copyOf(byApp), Map.copyOf(byTenant));
    }

    private Stream<String> scopes() {
        return Stream.concat(Stream.of(ChannelKey.SHARED), apps.all().stream().map(App::id));
    }

    private static Entry entry(OccupiedChannel channel) {
        return new Entry(
                channel.key().scope(), channel.key().name(), channel.sockets(), channel.users());
    }
}
