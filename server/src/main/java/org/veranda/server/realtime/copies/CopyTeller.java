package org.veranda.server.realtime.copies;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.veranda.server.journal.JournalEntry;
import org.veranda.server.journal.JournalListener;
import org.veranda.server.journal.StreamCopies;
import org.veranda.server.realtime.channels.Directory;
import org.veranda.server.realtime.channels.Publisher;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/// Has committed events told once more where they are copied to. Who commits does not wait for it; when far too many wait,
/// the newest are left out, for the stream has them.
public final class CopyTeller implements JournalListener {

    /// More events than that are not worth waiting for.
    static final int MOST_WAITING = 50_000;

    private static final Logger LOG = LoggerFactory.getLogger(CopyTeller.class);

    private final List<Retelling> retellings;
    private final Executor teller;
    private final AtomicInteger waiting = new AtomicInteger();

    /// @param teller one thread, so that copies keep the order of their commits
    public CopyTeller(
            List<StreamCopies> rules,
            DeviceCopies devices,
            Directory directory,
            Publisher publisher,
            Executor teller) {
        List<Retelling> all = new ArrayList<>(List.of(devices));
        rules.forEach(rule -> all.add(new ChannelCopies(rule, directory, publisher)));
        this.retellings = List.copyOf(all);
        this.teller = teller;
    }

    @Override
    public void appended(List<JournalEntry> batch) {
        List<JournalEntry> wanted =
                batch.stream()
                        .filter(entry ->
                                retellings.stream().anyMatch(one -> one.tellsOf(entry.event())))
                        .toList();
        if (!wanted.isEmpty() && waiting.get() < MOST_WAITING) {
            waiting.addAndGet(wanted.size());
            teller.execute(() -> wanted.forEach(this::tell));
        }
    }

    private void tell(JournalEntry entry) {
        waiting.decrementAndGet();
        for (Retelling one : retellings) {
            try {
                if (one.tellsOf(entry.event())) {
                    one.tell(entry);
                }
            } catch (RuntimeException e) {
                LOG.warn(
                        "Cannot tell copies of {} of stream {}: {}",
                        entry.seq(),
                        entry.stream(),
                        e.toString());
            }
        }
    }
}
