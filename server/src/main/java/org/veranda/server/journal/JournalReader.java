package org.veranda.server.journal;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.veranda.model.identity.TenantId;
import org.veranda.server.journal.JournalRead.Events;
import org.veranda.server.journal.JournalRead.Gone;
import org.veranda.server.tenancy.CurrentTenant;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Reads streams inside one tenant, so that the database itself shows no other's, and never passes over a hole.
@Component
class JournalReader {

    private final JournalPages pages;
    private final JdbcClient platform;
    private final TransactionTemplate transaction;

    JournalReader(
            JournalPages pages,
            @Qualifier("platform") JdbcClient platform,
            PlatformTransactionManager transactions) {
        this.pages = pages;
        this.platform = platform;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setReadOnly(true);
    }

    StreamHead head(StreamName stream) {
        return Objects.requireNonNull(Heads.read(platform, List.of(stream)).get(stream));
    }

    Map<StreamName, StreamHead> heads(Collection<StreamName> streams) {
        return Heads.read(platform, streams);
    }

    /// Reads as the tenant that is bound to this thread, or else as the one that the stream belongs to.
    JournalRead read(StreamName stream, String epoch, long after, int limit) {
        if (CurrentTenant.find().isPresent()) {
            return readHere(stream, epoch, after, limit);
        }
        Optional<TenantId> owner = owner(stream);
        return owner.isPresent()
                ? CurrentTenant.call(owner.get(), () -> readHere(stream, epoch, after, limit))
                : readHere(stream, epoch, after, limit);
    }

    private JournalRead readHere(StreamName stream, String epoch, long after, int limit) {
        JournalPage page = page(stream, epoch, after, limit);
        // retention or a new epoch may have come in between; a hole that stays is damage
        return judged(page, epoch, after)
                .or(() -> judged(page(stream, epoch, after, limit), epoch, after))
                .orElseThrow(() ->
                        new IllegalStateException(
                                "Cannot read stream %s after %d: a hole before %d"
                                        .formatted(stream, after, page.head().seq())));
    }

    private JournalPage page(StreamName stream, String epoch, long after, int limit) {
        return Objects.requireNonNull(
                transaction.execute(_ -> pages.read(stream, epoch, after, limit)));
    }

    private static Optional<JournalRead> judged(JournalPage page, String epoch, long after) {
        Optional<JournalRead> gone =
                page.goneFor(epoch, after).map(reason -> new Gone(reason, page.head()));
        return gone.or(() ->
                page.completeAfter(after)
                        ? Optional.of(new Events(page.entries(), page.head(), page.more(after)))
                        : Optional.empty());
    }

    /// A user's stream does not name its tenant; its row does, once there is one.
    private Optional<TenantId> owner(StreamName stream) {
        return stream.tenant()
                .or(() ->
                        platform.sql("select tenant_id from stream where name = :name")
                                .param("name", stream.value())
                                .query((row, _) -> new TenantId(row.getLong("tenant_id")))
                                .optional());
    }
}
