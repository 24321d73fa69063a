package org.veranda.server.realtime.access;

import org.springframework.stereotype.Component;
import org.veranda.model.identity.TenantId;
import org.veranda.server.identity.SessionId;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What this server signed for sockets that are still there. A grant dies with its socket.
@Component
public class Grants {

    private final Map<String, Set<Grant>> bySocket = new ConcurrentHashMap<>();

    /// Keeps a grant; false when it was there already.
    boolean add(Grant grant) {
        AtomicBoolean added = new AtomicBoolean();
        bySocket.compute(
                grant.socketId(),
                (_, known) -> {
                    Set<Grant> grants = known == null ? ConcurrentHashMap.newKeySet(4) : known;
                    added.set(grants.add(grant));
                    return grants;
                });
        return added.get();
    }

    void remove(Grant grant) {
        bySocket.computeIfPresent(
                grant.socketId(),
                (_, grants) -> {
                    grants.remove(grant);
                    return grants.isEmpty() ? null : grants;
                });
    }

    /// The socket is gone, and everything signed for it.
    public void forget(String socketId) {
        bySocket.remove(socketId);
    }

    List<Grant> matching(Predicate<Grant> wanted) {
        return bySocket.values().stream().flatMap(Set::stream).filter(wanted).toList();
    }

    /// The sessions that anything was signed for, by tenant.
    Map<TenantId, Set<SessionId>> sessions() {
        return bySocket.values().stream()
                .flatMap(Set::stream)
                .map(Grant::session)
                .collect(Collectors.groupingBy(SessionId::tenant, Collectors.toSet()));
    }

    int size() {
        return bySocket.size();
    }
}
