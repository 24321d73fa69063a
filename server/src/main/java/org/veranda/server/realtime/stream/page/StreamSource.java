package org.veranda.server.realtime.stream.page;

import org.veranda.model.identity.TenantId;
import org.veranda.server.journal.JournalRead;
import org.veranda.server.journal.StreamHead;
import org.veranda.server.journal.StreamName;

import java.util.Collection;
import java.util.Optional;

/// Where streams are read from. Calls may wait for the database.
public interface StreamSource {

    StreamHead head(StreamName stream);

    /// The heads of all those streams, at one moment; one that nothing was ever appended to stands at 0.
    Collection<StreamHead> heads(Collection<StreamName> streams);

    JournalRead read(StreamName stream, String epoch, long after, int limit);

    /// The tenant of who reads on that socket, as far as it is known; does not wait.
    default Optional<TenantId> home(String socketId) {
        return Optional.empty();
    }
}
