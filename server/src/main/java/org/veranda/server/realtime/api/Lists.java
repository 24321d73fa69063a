package org.veranda.server.realtime.api;

import org.veranda.server.realtime.access.Reach;
import org.veranda.server.realtime.api.event.Attribute;
import org.veranda.server.realtime.api.request.CallRefused;
import org.veranda.server.realtime.api.request.Query;
import org.veranda.server.realtime.app.App;
import org.veranda.server.realtime.channels.Directory;
import org.veranda.server.realtime.channels.OccupiedChannel;
import org.veranda.server.realtime.channels.name.ChannelName;
import org.veranda.server.realtime.engine.membership.ChannelKey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Tells an app which channels are occupied, and by how many; of those that it may touch.
final class Lists {

    private static final String PRESENCE = "presence-";

    private final Directory directory;
    private final Reach reach;

    Lists(Directory directory, Reach reach) {
        this.directory = directory;
        this.reach = reach;
    }

    Map<String, ?> channels(App app, Query query) {
        String given = query.get("filter_by_prefix");
        String prefix = given == null ? "" : given;
        Set<Attribute> wanted = Attribute.parse(query.get("info"));
        if (wanted.contains(Attribute.USER_COUNT) && !prefix.startsWith(PRESENCE)) {
            throw CallRefused.badRequest(
                    "user_count is to be had of presence channels: ask with"
                            + " filter_by_prefix=presence- or longer.");
        }
        Map<ChannelName, OccupiedChannel> occupied = new LinkedHashMap<>();
        Stream.of(app.id(), ChannelKey.SHARED)
                .flatMap(scope -> directory.channels(scope, prefix).stream())
                .forEach(channel -> occupied.put(new ChannelName(channel.key().name()), channel));
        Map<String, Object> channels = new LinkedHashMap<>();
        reach.covered(app, List.copyOf(occupied.keySet()))
                .forEach(name ->
                        channels.put(
                                name.value(),
                                of(Objects.requireNonNull(occupied.get(name)), wanted)));
        return Map.of("channels", channels);
    }

    Map<String, ?> channel(App app, String name, Query query) {
        ChannelName channel = required(app, name);
        Set<Attribute> wanted = Attribute.parse(query.get("info"));
        if (wanted.contains(Attribute.USER_COUNT) && !channel.isPresence()) {
            throw CallRefused.badRequest("user_count is to be had of presence channels only.");
        }
        Optional<OccupiedChannel> occupied = directory.find(channel.in(app.id()));
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("occupied", occupied.isPresent());
        occupied.ifPresent(found -> told.putAll(of(found, wanted)));
        return told;
    }

    Map<String, ?> users(App app, String name) {
        ChannelName channel = required(app, name);
        if (!channel.isPresence()) {
            throw CallRefused.badRequest("Only presence channels know their users.");
        }
        List<Map<String, String>> users =
                directory.members(channel.in(app.id())).stream()
                        .map(id -> Map.of("id", id))
                        .toList();
        return Map.of("users", users);
    }

    /// What applies to a channel that was just published to; an empty one has zeros.
    Map<String, ?> attributes(App app, String name, Set<Attribute> wanted) {
        ChannelKey key = new ChannelName(name).in(app.id());
        return of(directory.find(key).orElseGet(() -> new OccupiedChannel(key, 0, 0)), wanted);
    }

    private ChannelName required(App app, String name) {
        ChannelName channel = new ChannelName(name);
        if (!channel.isWellFormed() && channel.signedInUser().isEmpty()) {
            throw CallRefused.badRequest("There can be no channel of this name.");
        }
        if (!reach.covers(app, channel)) {
            throw CallRefused.forbidden("The app %s may not look at %s.".formatted(app.id(), name));
        }
        return channel;
    }

    private static Map<String, Object> of(OccupiedChannel channel, Set<Attribute> wanted) {
        Map<String, Object> told = new LinkedHashMap<>(4);
        for (Attribute one : wanted) {
            switch (one) {
                case SUBSCRIPTION_COUNT -> told.put(one.wire(), channel.sockets());
                case USER_COUNT -> {
                    if (channel.key().name().startsWith(PRESENCE)) {
                        told.put(one.wire(), channel.users());
                    }
                }
            }
        }
        return told;
    }
}
