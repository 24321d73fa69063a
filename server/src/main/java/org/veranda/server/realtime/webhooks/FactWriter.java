package org.veranda.server.realtime.webhooks;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.veranda.server.realtime.webhooks.PresenceTable.Turn;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Brings facts into the database: the events and who they tell of together or not at all. A fact that the database
/// refuses whenever it is asked stops no other: it is found, cut out and counted.
@Component
class FactWriter {

    private static final Logger LOG = LoggerFactory.getLogger(FactWriter.class);

    /// Values that cannot be kept, broken constraints, and what is larger than the database can take.
    private static final Set<String> FOR_EVER = Set.of("22", "23", "54");

    private final WebhookTable table;
    private final PresenceTable presence;
    private final TransactionTemplate transaction;

    FactWriter(
            WebhookTable table,
            PresenceTable presence,
            @Qualifier("platform") TransactionTemplate transaction) {
        this.table = table;
        this.presence = presence;
        this.transaction = transaction;
    }

    /// Keeps facts in this order and takes them off the list; what is left when this fails has not been kept. Says which
    /// apps have more to be told.
    Set<String> write(List<Fact> facts, DeliveryMeters meters) {
        Set<String> apps = new HashSet<>();
        write(facts, facts.size(), apps, meters);
        return apps;
    }

    private void write(List<Fact> facts, int count, Set<String> apps, DeliveryMeters meters) {
        if (count == 0) {
            return;
        }
        List<Fact> first = facts.subList(0, count);
        try {
            transaction.executeWithoutResult(_ -> keep(first));
            first.stream().filter(fact -> fact.event() != null).map(Fact::app).forEach(apps::add);
        } catch (DataAccessException e) {
            if (!isForEver(e)) {
                throw e;
            }
            if (count > 1) {
                write(facts, count / 2, apps, meters);
                write(facts, count - count / 2, apps, meters);
                return;
            }
            LOG.error("An event of {} is lost: it can never be kept", first.getFirst().app(), e);
            meters.lost(first.getFirst().app(), 1);
        }
        first.clear();
    }

    /// Of the turns of one place the last counts.
    private void keep(List<Fact> facts) {
        table.keep(facts.stream().map(Fact::event).filter(Objects::nonNull).toList());
        Map<Turn, Turn> turns = new HashMap<>();
        facts.stream()
                .map(Fact::turn)
                .filter(Objects::nonNull)
                .forEach(turn -> turns.put(turn.withComes(true), turn));
        presence.note(turns.values());
    }

    private static boolean isForEver(DataAccessException e) {
        return e.getRootCause() instanceof SQLException cause
                && cause.getSQLState() != null
                && FOR_EVER.contains(cause.getSQLState().substring(0, 2));
    }
}
