package org.veranda.server.tenancy;

import org.veranda.model.identity.TenantId;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Brings what many callers of one tenant hand in at the same time into few transactions, for each commit costs a flush
/// of the disk. Who comes alone is served at once; who comes while others are being served waits for them, but no longer
/// than a moment, and goes with all who came meanwhile.
///
/// @param <I> what is handed in
/// @param <O> what each of them is answered
public final class GroupCommit<I, O> {

    /// The most that a group gathers; one caller may hand in more at once.
    static final int MOST = 500;

    private static final Duration LONGEST = Duration.ofMillis(20);

    private final Function<List<I>, List<O>> transaction;
    private final Duration longest;
    private final Map<TenantId, WaitingLine<I, O>> lines = new ConcurrentHashMap<>();

    /// @param transaction carries out a whole group and answers each in order; its caller's tenant is bound; what collides
    ///     with another transaction is tried again
    public GroupCommit(Function<List<I>, List<O>> transaction) {
        this(transaction, LONGEST);
    }

    GroupCommit(Function<List<I>, List<O>> transaction, Duration longest) {
        this.transaction = rows -> Collisions.outlast(() -> transaction.apply(rows));
        this.longest = longest;
    }

    /// Answers when all of it is committed, in the order of the rows.
    public List<O> submit(List<I> rows) {
        TenantId tenant = CurrentTenant.get();
        List<WaitingLine.Ticket<I, O>> taken = new ArrayList<>(1);
        lines.compute(
                tenant,
                (_, known) -> {
                    WaitingLine<I, O> line = known == null ? new WaitingLine<>(longest) : known;
                    taken.add(line.join(rows));
                    return line;
                });
        WaitingLine.Ticket<I, O> ticket = taken.getFirst();
        try {
            if (ticket.leads()) {
                ticket.line().lead(ticket.group(), transaction);
            }
            return ticket.answers();
        } catch (SharedFailure shared) {
            return transaction.apply(rows);
        } finally {
            lines.computeIfPresent(tenant, (_, left) -> left.isIdle() ? null : left);
        }
    }

    /// How many rows of that tenant wait to be carried out.
    int waiting(TenantId tenant) {
        WaitingLine<I, O> line = lines.get(tenant);
        return line == null ? 0 : line.waiting();
    }

    /// What one in the group asked for may have failed them all: each tries again alone.
    static final class SharedFailure extends RuntimeException {

        private static final long serialVersionUID = 1L;

        SharedFailure(Throwable cause) {
            super(cause);
        }
    }
}
