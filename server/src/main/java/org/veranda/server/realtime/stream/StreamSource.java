package org.veranda.server.realtime.stream;

import org.veranda.server.journal.JournalRead;
import org.veranda.server.journal.StreamHead;
import org.veranda.server.journal.StreamName;

import java.util.Collection;

/// Where streams are read from. Every call may wait for the database.
public interface StreamSource {

    StreamHead head(StreamName stream);

    /// The heads of all those streams, at one moment; one that nothing was ever appended to stands at 0.
    Collection<StreamHead> heads(Collection<StreamName> streams);

    JournalRead read(StreamName stream, String epoch, long after, int limit);
}
