package org.veranda.server.realtime.view;

import org.veranda.model.identity.UserId;
import org.veranda.server.realtime.engine.Socket;
import org.veranda.server.realtime.engine.Subscription;

import java.util.HashSet;
import java.util.Set;

/// Adds sockets up. Belongs to one loop until it is merged.
final class Tally {

    private final Set<UserId> users = new HashSet<>();
    private int sockets;
    private long subscriptions;
    private long queuedBytes;
    private long largestQueue;
    private int waiting;
    private int behind;

    void add(Socket socket) {
        int queued = socket.queuedBytes();
        sockets++;
        subscriptions += socket.subscriptions().size();
        queuedBytes += queued;
        largestQueue = Math.max(largestQueue, queued);
        waiting += queued > 0 ? 1 : 0;
        for (Subscription subscription : socket.subscriptions()) {
            behind += subscription.behind() > 0 ? 1 : 0;
        }
    }

    void addUser(UserId user) {
        users.add(user);
    }

    Tally plus(Tally other) {
        users.addAll(other.users);
        sockets += other.sockets;
        subscriptions += other.subscriptions;
        queuedBytes += other.queuedBytes;
        largestQueue = Math.max(largestQueue, other.largestQueue);
        waiting += other.waiting;
        behind += other.behind;
        return this;
    }

    Count count() {
        return new Count(
                sockets, users.size(), subscriptions, queuedBytes, largestQueue, waiting, behind);
    }
}
