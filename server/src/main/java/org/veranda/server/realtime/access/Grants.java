package org.veranda.server.realtime.access;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.veranda.model.identity.TenantId;
import org.veranda.model.identity.UserId;
import org.veranda.server.identity.SessionId;
import org.veranda.server.realtime.engine.membership.ChannelKey;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What this server signed for sockets that are still there. A grant dies with its socket.
@Component
public class Grants {

    private enum State {
        ASKED,
        STANDING
    }

    private final Map<String, Map<Grant, State>> bySocket = new ConcurrentHashMap<>();

    /// Which devices' channels sockets were let into, by socket and name.
    private final Map<String, Map<String, ChannelKey>> devices = new ConcurrentHashMap<>();

    private final GrantIndex<SessionId> bySession = new GrantIndex<>(Grant::session);
    private final GrantIndex<UserId> byUser = new GrantIndex<>(Grant::user);
    private final SocketsPerUser socketsPerUser;

    Grants(SocketsPerUser socketsPerUser) {
        this.socketsPerUser = socketsPerUser;
    }

    /// Keeps a grant that is still to be decided, so that whoever takes access away finds it; it lets
    /// nobody in before it [stands][#confirm].
    void ask(Grant grant) {
        bySocket.compute(
                grant.socketId(),
                (_, known) -> {
                    Map<Grant, State> grants = known == null ? new ConcurrentHashMap<>(4) : known;
                    if (grants.putIfAbsent(grant, State.ASKED) == null) {
                        bySession.add(grant);
                        byUser.add(grant);
                    }
                    return grants;
                });
    }

    /// The grant stands from now on; false when it was taken back meanwhile.
    boolean confirm(Grant grant) {
        Map<Grant, State> grants =
                bySocket.computeIfPresent(
                        grant.socketId(),
                        (_, known) -> {
                            known.computeIfPresent(grant, (_, _) -> State.STANDING);
                            return known;
                        });
        return grants != null && grants.get(grant) == State.STANDING;
    }

    /// Remembers which device's channel that grant is about, before anybody is let in by it.
    void isAbout(Grant grant, ChannelKey channel) {
        devices.computeIfAbsent(grant.socketId(), _ -> new ConcurrentHashMap<>(4))
                .put(grant.channel(), channel);
    }

    /// Which device's channel a socket was let into under that name.
    public Optional<ChannelKey> deviceChannel(String socketId, String name) {
        return Optional.ofNullable(devices.getOrDefault(socketId, Map.of()).get(name));
    }

    /// Takes back what was only asked for; one that stands was given to another who asked.
    void refuse(Grant grant) {
        drop(grant, state -> state == State.ASKED);
    }

    /// Takes it back in any case; false when it never stood.
    boolean remove(Grant grant) {
        return drop(grant, _ -> true) == State.STANDING;
    }

    private @Nullable State drop(Grant grant, Predicate<State> wanted) {
        AtomicReference<@Nullable State> dropped = new AtomicReference<>();
        bySocket.computeIfPresent(
                grant.socketId(),
                (_, grants) -> {
                    State state = grants.get(grant);
                    if (state != null && wanted.test(state)) {
                        grants.remove(grant);
                        unlist(grant);
                        dropped.set(state);
                    }
                    return grants.isEmpty() ? null : grants;
                });
        return dropped.get();
    }

    /// Whether anything else that stands lets the same socket into the same channel.
    boolean isLetIn(Grant place) {
        return bySocket.getOrDefault(place.socketId(), Map.of()).entrySet().stream()
                .anyMatch(
                        one -> one.getValue() == State.STANDING && one.getKey().isSamePlace(place));
    }

    /// The socket is gone, and everything signed for it.
    public void forget(String socketId) {
        devices.remove(socketId);
        bySocket.computeIfPresent(
                socketId,
                (_, grants) -> {
                    grants.keySet().forEach(this::unlist);
                    return null;
                });
    }

    private void unlist(Grant grant) {
        bySession.remove(grant);
        byUser.remove(grant);
    }

    /// Whose socket that is, if anything that was signed for it stands.
    public Optional<Holder> holder(String socketId) {
        return bySocket.getOrDefault(socketId, Map.of()).entrySet().stream()
                .filter(one -> one.getValue() == State.STANDING)
                .map(one -> new Holder(one.getKey().session().tenant(), one.getKey().user()))
                .findFirst();
    }

    /// Whether the user may be let in on that socket, too, with those that something is signed or asked for already.
    boolean haveRoomFor(Grant grant) {
        return byUser.of(grant.user()).stream()
                        .map(Grant::socketId)
                        .filter(id -> !id.equals(grant.socketId()))
                        .distinct()
                        .count()
                < socketsPerUser.most();
    }

    List<Grant> of(SessionId session) {
        return bySession.of(session);
    }

    List<Grant> of(UserId user) {
        return byUser.of(user);
    }

    /// The sessions that anything was signed for, by tenant.
    Map<TenantId, Set<SessionId>> sessions() {
        return bySession.keys().stream()
                .collect(Collectors.groupingBy(SessionId::tenant, Collectors.toSet()));
    }

    int size() {
        return bySocket.size();
    }
}
