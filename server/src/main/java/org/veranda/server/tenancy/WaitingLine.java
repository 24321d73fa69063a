package org.veranda.server.tenancy;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/// The groups of one tenant: at most one gathers at a time, while at most two are being carried out. More would wait for
/// each other in the database, and keep its connections from everybody else meanwhile.
final class WaitingLine<I, O> {

    /// One commits while the next one works.
    static final int MOST_UNDER_WAY = 2;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Duration longest;
    private final Deque<Group<I, O>> line = new ArrayDeque<>();
    private @Nullable Group<I, O> gathering;
    private int underWay;

    WaitingLine(Duration longest) {
        this.longest = longest;
    }

    /// A caller's place in a group.
    ///
    /// @param leads whether this caller carries the group out
    record Ticket<I, O>(
            WaitingLine<I, O> line, Group<I, O> group, int from, int count, boolean leads) {

        List<O> answers() {
            return group.answers(from, count);
        }
    }

    Ticket<I, O> join(List<I> rows) {
        lock.lock();
        try {
            Group<I, O> group = gathering;
            boolean leads = group == null || group.size() + rows.size() > GroupCommit.MOST;
            if (group == null || leads) {
                group = new Group<>();
                gathering = group;
                line.add(group);
            }
            int from = group.add(rows);
            changed.signalAll();
            return new Ticket<>(this, group, from, rows.size(), leads);
        } finally {
            lock.unlock();
        }
    }

    /// Carries the group out when it is its turn.
    void lead(Group<I, O> group, Function<List<I>, List<O>> transaction) {
        waitForTurn(group);
        try {
            group.carryOut(transaction);
        } finally {
            leave();
        }
    }

    /// Returns when the group is to be carried out; nobody joins it any more.
    private void waitForTurn(Group<I, O> group) {
        lock.lock();
        try {
            long left = longest.toNanos();
            while (!isItsTurn(group, left > 0)) {
                if (left > 0) {
                    left = changed.awaitNanos(left);
                } else {
                    changed.await();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (gathering == group) {
                gathering = null;
            }
            line.remove(group);
            underWay++;
            changed.signalAll();
            lock.unlock();
        }
    }

    /// @param patient whether it may still wait for more rows
    private boolean isItsTurn(Group<I, O> group, boolean patient) {
        if (line.peekFirst() != group || underWay >= MOST_UNDER_WAY) {
            return false;
        }
        return underWay == 0 || gathering != group || group.size() >= GroupCommit.MOST || !patient;
    }

    private void leave() {
        lock.lock();
        try {
            underWay--;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    int waiting() {
        lock.lock();
        try {
            return line.stream().mapToInt(Group::size).sum();
        } finally {
            lock.unlock();
        }
    }

    boolean isIdle() {
        lock.lock();
        try {
            return underWay == 0 && line.isEmpty();
        } finally {
            lock.unlock();
        }
    }
}
