package org.veranda.server.realtime.copies;

import org.veranda.server.journal.JournalEntry;
import org.veranda.server.journal.StreamCopies;
import org.veranda.server.realtime.channels.Directory;
import org.veranda.server.realtime.channels.Publisher;
import org.veranda.server.realtime.engine.membership.ChannelKey;

/// Tells what a feature has copied on those of its channels that somebody is in.
record ChannelCopies(StreamCopies rule, Directory directory, Publisher publisher)
        implements Retelling {

    @Override
    public boolean tellsOf(String event) {
        return rule.copies(event);
    }

    @Override
    public void tell(JournalEntry entry) {
        for (String channel : rule.channels(entry)) {
            ChannelKey key = ChannelKey.shared(channel);
            if (directory.occupancy(key) > 0) {
                publisher.publish(key, entry.event(), entry.payload(), null);
            }
        }
    }
}
