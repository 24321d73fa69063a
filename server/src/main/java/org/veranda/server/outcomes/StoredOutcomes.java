package org.veranda.server.outcomes;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.veranda.model.identity.UserId;
import org.veranda.server.tenancy.PropertyLock;
import org.veranda.wire.CommandOutcome;
import org.veranda.wire.WireCodec;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// The outcomes of the current tenant's commands.
@Repository
class StoredOutcomes {

    private final JdbcClient jdbc;
    private final WireCodec codec;

    StoredOutcomes(JdbcClient jdbc, WireCodec codec) {
        this.jdbc = jdbc;
        this.codec = codec;
    }

    /// What became of that command; takes the first lock of every command on the way.
    Optional<CommandOutcome> find(CommandKey key) {
        Optional<CommandOutcome> found =
                jdbc.sql(
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
        PropertyLock.taken();
        return found;
    }

    @Transactional(readOnly = true)
    Optional<CommandOutcome> find(UserId user, UUID id) {
        return jdbc.sql("select outcome from outcome where user_id = :user and id = :id")
                .param("user", user.value())
                .param("id", id)
                .query(String.class)
                .optional()
                .map(outcome -> codec.read(outcome, CommandOutcome.class));
    }

    private Optional<CommandOutcome> answer(CommandKey key, ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        if (outcome == null) {
            return Optional.empty();
        }
        return Optional.of(
                key.bodyHash().equals(row.getString("body_hash"))
                        ? codec.read(outcome, CommandOutcome.class)
                        : Answers.reused(key));
    }

    /// Waits for a concurrent transaction that stores an outcome of the same command, and gives way to it.
    CommandOutcome keep(CommandKey key, CommandOutcome outcome) {
        int stored =
                jdbc.sql(
                                """
                                insert into outcome (tenant_id, user_id, id, body_hash, outcome)
                                values (:tenant, :user, :id, :hash, :outcome)
                                on conflict do nothing
                                """)
                        .param("tenant", key.tenant().value())
                        .param("user", key.user().value())
                        .param("id", key.id())
                        .param("hash", key.bodyHash())
                        .param("outcome", codec.write(outcome))
                        .update();
        if (stored == 0) {
            throw new DecidedMeanwhileException(key);
        }
        return outcome;
    }

    @Transactional
    void forgetBefore(Instant oldest) {
        jdbc.sql("delete from outcome where at < :oldest")
                .param("oldest", Timestamp.from(oldest))
                .update();
    }
}
