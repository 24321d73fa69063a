package org.veranda.server.bench;

import org.springframework.transaction.support.TransactionTemplate;
import org.veranda.model.identity.TenantId;
import org.veranda.server.journal.Journal;
import org.veranda.server.journal.JournalRead;
import org.veranda.server.journal.StreamHead;
import org.veranda.server.journal.StreamName;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.tenancy.Properties;
import org.veranda.wire.PropertyView;
import org.veranda.wire.TenantEvent.PropertyChanged;

/// How many events a second the journal takes in batches of 500, and gives back in portions of 1,000.
record JournalFigures(double written, double read) {

    private static final int BATCHES = 174;
    private static final int BATCH = 500;
    private static final int PORTION = 1_000;

    /// Writes and reads 87,000 events: a day of the largest hotel.
    static JournalFigures measure(BenchServer server, TenantId tenant) {
        Journal journal = server.part(Journal.class);
        StreamHead before = journal.head(StreamName.tenant(tenant));
        long start = System.nanoTime();
        CurrentTenant.run(tenant, () -> write(server, tenant));
        long written = System.nanoTime();
        long events = read(journal, before);
        return new JournalFigures(
                BATCHES * BATCH * 1e9 / (written - start),
                events * 1e9 / (System.nanoTime() - written));
    }

    private static void write(BenchServer server, TenantId tenant) {
        Journal journal = server.part(Journal.class);
        TransactionTemplate transaction = server.part(TransactionTemplate.class);
        PropertyView property = PropertyView.of(tenant, server.part(Properties.class).current());
        for (int n = 0; n < BATCHES; n++) {
            transaction.executeWithoutResult(_ -> {
                for (int event = 0; event < BATCH; event++) {
                    journal.append(StreamName.tenant(tenant), new PropertyChanged(property));
                }
            });
        }
    }

    private static long read(Journal journal, StreamHead from) {
        long after = from.seq();
        boolean more = true;
        while (more) {
            JournalRead read = journal.read(from.stream(), from.epoch(), after, PORTION);
            JournalRead.Events events = (JournalRead.Events) read;
            after += events.entries().size();
            more = events.more();
        }
        return after - from.seq();
    }
}
