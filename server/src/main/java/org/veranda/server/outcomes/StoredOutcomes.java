package org.veranda.server.outcomes;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.veranda.model.Refusal;
import org.veranda.model.RefusalCode;
import org.veranda.server.tenancy.PropertyLock;
import org.veranda.wire.CommandOutcome;
import org.veranda.wire.WireCodec;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The outcomes of the current tenant's commands, thirty days of them.
@Repository
class StoredOutcomes {

    private final JdbcClient jdbc;
    private final WireCodec codec;

    StoredOutcomes(JdbcClient jdbc, WireCodec codec) {
        this.jdbc = jdbc;
        this.codec = codec;
    }

    /// What became of that command; takes the first lock of a command on the way.
    Optional<CommandOutcome> find(CommandKey key) {
        return jdbc.sql(
                        """
                        select o.body_hash, o.outcome
                        from (select pg_advisory_xact_lock_shared(:space, :property)) lock
                        left join outcome o
                          on o.tenant_id = :tenant and o.user_id = :user and o.id = :id
                        """)
                .param("space", PropertyLock.SPACE)
                .param("property", PropertyLock.key(key.tenant()))
                .param("tenant", key.tenant().value())
                .param("user", key.user().value())
                .param("id", key.id())
                .query((row, _) -> answer(key, row))
                .single();
    }

    private Optional<CommandOutcome> answer(CommandKey key, ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        if (outcome == null) {
            return Optional.empty();
        }
        return Optional.of(
                key.bodyHash().equals(row.getString("body_hash"))
                        ? codec.read(outcome, CommandOutcome.class)
                        : new CommandOutcome.Refused(key.id(), reused(key.id()), null));
    }

    void keep(CommandKey key, CommandOutcome outcome) {
        jdbc.sql(
                        """
                        insert into outcome (tenant_id, user_id, id, body_hash, outcome)
                        values (:tenant, :user, :id, :hash, :outcome)
                        """)
                .param("tenant", key.tenant().value())
                .param("user", key.user().value())
                .param("id", key.id())
                .param("hash", key.bodyHash())
                .param("outcome", codec.write(outcome))
                .update();
    }

    private static Refusal reused(UUID id) {
        return new Refusal(
                RefusalCode.ID_REUSED,
                "command",
                "",
                "",
                "The command id " + id + " was used for another command.",
                List.of(),
                List.of());
    }
}
