package org.veranda.server.realtime.copies;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.veranda.server.journal.JournalEntry;
import org.veranda.server.journal.JournalListener;
import org.veranda.server.journal.StreamCopies;
import org.veranda.server.realtime.channels.Directory;
import org.veranda.server.realtime.channels.Publisher;
import org.veranda.server.realtime.engine.ChannelKey;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/// Tells copies of committed events on those of their channels that somebody is in. Who commits does not wait for it; when
/// far too many wait, the newest are left out, for the stream has them.
public final class CopyTeller implements JournalListener {

    /// More events than that are not worth waiting for.
    static final int MOST_WAITING = 50_000;

    private static final Logger LOG = LoggerFactory.getLogger(CopyTeller.class);

    private final List<StreamCopies> rules;
    private final Directory directory;
    private final Publisher publisher;
    private final Executor teller;
    private final AtomicInteger waiting = new AtomicInteger();

    /// @param teller one thread, so that copies keep the order of their commits
    public CopyTeller(
            List<StreamCopies> rules, Directory directory, Publisher publisher, Executor teller) {
        this.rules = List.copyOf(rules);
        this.directory = directory;
        this.publisher = publisher;
        this.teller = teller;
    }

    @Override
    public void appended(List<JournalEntry> batch) {
        for (StreamCopies rule : rules) {
            List<JournalEntry> wanted =
                    batch.stream().filter(entry -> rule.copies(entry.event())).toList();
            if (!wanted.isEmpty() && waiting.get() < MOST_WAITING) {
                waiting.addAndGet(wanted.size());
                teller.execute(() -> tell(rule, wanted));
            }
        }
    }

    private void tell(StreamCopies rule, List<JournalEntry> entries) {
        for (JournalEntry entry : entries) {
            waiting.decrementAndGet();
            try {
                rule.channels(entry).forEach(channel -> tell(channel, entry));
            } catch (RuntimeException e) {
                LOG.warn(
                        "Cannot tell copies of {} of stream {}: {}",
                        entry.seq(),
                        entry.stream(),
                        e.toString());
            }
        }
    }

    private void tell(String channel, JournalEntry entry) {
        ChannelKey key = ChannelKey.shared(channel);
        if (directory.occupancy(key) > 0) {
            publisher.publish(key, entry.event(), entry.payload(), null);
        }
    }
}
