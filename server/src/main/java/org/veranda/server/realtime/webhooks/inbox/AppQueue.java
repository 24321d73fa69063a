package org.veranda.server.realtime.webhooks.inbox;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;

/// What was heard in one lane of the [Inbox], in order, and not yet taken up. When it is full, what clients say gives way
/// and is counted; of who came and went only the outcome is kept, so that nobody is told of a channel as left that is
/// not. That needs no bound of its own: it is no more than who is there and who was. For any thread; nobody waits
/// longer than a list takes.
final class AppQueue {

    private static final int HEAVIEST = 16 << 20;

    private final int most;
    private final Queue<Happening> heard = new ArrayDeque<>();
    private final Map<Happening.Place, Happening> outcomes = new LinkedHashMap<>();
    private final Runnable lost;
    private int weight;

    /// @param lost told of each that gave way
    AppQueue(int most, Runnable lost) {
        this.most = most;
        this.lost = lost;
    }

    synchronized void put(Happening happening) {
        if (isFull()) {
            putInto(outcomes, happening);
        } else {
            heard.add(happening);
            weight += happening.weight();
        }
    }

    private boolean isFull() {
        return heard.size() >= most || weight >= HEAVIEST || !outcomes.isEmpty();
    }

    private void putInto(Map<Happening.Place, Happening> full, Happening happening) {
        if (!happening.comes() && !happening.goes()) {
            lost.run();
            return;
        }
        Happening before = full.remove(happening.place());
        if (before == null || before.comes() == happening.comes()) {
            full.put(happening.place(), happening);
        }
    }

    synchronized @Nullable Happening poll() {
        Happening next = heard.poll();
        if (next != null) {
            weight -= next.weight();
            return next;
        }
        Iterator<Happening> first = outcomes.values().iterator();
        if (!first.hasNext()) {
            return null;
        }
        Happening outcome = first.next();
        first.remove();
        return outcome;
    }

    synchronized int size() {
        return heard.size() + outcomes.size();
    }
}
