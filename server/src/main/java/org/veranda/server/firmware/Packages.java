package org.veranda.server.firmware;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.veranda.model.firmware.PackageCommand.Checks;
import org.veranda.model.firmware.PackageId;
import org.veranda.model.firmware.PackageRules;
import org.veranda.model.firmware.PackageState;
import org.veranda.model.identity.UserId;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.wire.PackageView;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The packages of the current tenant, as stored.
@Repository
class Packages {

    private final JdbcClient jdbc;

    Packages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A package that is about to be stored.
    record Draft(
            String version,
            List<String> models,
            long size,
            String sha256,
            @Nullable String signature,
            @Nullable String note,
            UserId by,
            Instant at) {}

    PackageId insert(Draft draft) {
        return jdbc.sql(
                        """
                        insert into firmware_package (tenant_id, version, models, size, sha256, signature,
                                                      note, uploaded_by, uploaded_at)
                        values (:tenant, :version, :models, :size, :sha256, :signature, :note, :by, :at)
                        returning id
                        """)
                .param("tenant", CurrentTenant.get().value())
                .param("version", draft.version())
                .param("models", draft.models().toArray(String[]::new))
                .param("size", draft.size())
                .param("sha256", draft.sha256())
                .param("signature", draft.signature())
                .param("note", draft.note())
                .param("by", draft.by().value())
                .param("at", draft.at().atOffset(ZoneOffset.UTC))
                .query((row, _) -> new PackageId(row.getLong(1)))
                .single();
    }

    Optional<PackageView> find(PackageId id) {
        return jdbc.sql("select * from firmware_package where id = :id")
                .param("id", id.value())
                .query(Packages::read)
                .optional();
    }

    Optional<PackageView> lock(PackageId id) {
        return jdbc.sql("select * from firmware_package where id = :id for update")
                .param("id", id.value())
                .query(Packages::read)
                .optional();
    }

    /// As it is, and stays until the transaction is done.
    Optional<PackageView> keep(PackageId id) {
        return jdbc.sql("select * from firmware_package where id = :id for share")
                .param("id", id.value())
                .query(Packages::read)
                .optional();
    }

    /// One that holds the same file and is not withdrawn.
    Optional<PackageView> findSame(String sha256) {
        return jdbc.sql(
                        """
                        select * from firmware_package where sha256 = :sha256 and state <> 'withdrawn'
                        """)
                .param("sha256", sha256)
                .query(Packages::read)
                .optional();
    }

    List<PackageView> all() {
        return jdbc.sql("select * from firmware_package order by id desc")
                .query(Packages::read)
                .list();
    }

    /// What was found of it.
    void checked(PackageId id, PackageState state, boolean signed) {
        jdbc.sql("update firmware_package set state = :state, signed = :signed where id = :id")
                .param("id", id.value())
                .param("state", state.wire())
                .param("signed", signed)
                .update();
    }

    void update(PackageId id, PackageState state, @Nullable String reason) {
        jdbc.sql("update firmware_package set state = :state, reason = :reason where id = :id")
                .param("id", id.value())
                .param("state", state.wire())
                .param("reason", reason)
                .update();
    }

    /// Those that were never found good, sent before that; they are locked.
    List<PackageId> lockOldDrafts(Instant before) {
        return jdbc.sql(
                        """
                        select id from firmware_package
                         where state = 'draft' and uploaded_at < :before order by id for update
                        """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new PackageId(row.getLong(1)))
                .list();
    }

    /// Those whose file is of use: not withdrawn, or still being fetched.
    Set<PackageId> withFiles() {
        return Set.copyOf(
                jdbc.sql(
                                """
                                select id from firmware_package p
                                 where state <> 'withdrawn'
                                    or exists (select from firmware_rollout r
                                                where r.tenant_id = p.tenant_id and r.package_id = p.id
                                                  and r.state in ('running', 'paused', 'halted', 'aborting'))
                                """)
                        .query((row, _) -> new PackageId(row.getLong(1)))
                        .list());
    }

    /// How much room the files of those that are not withdrawn take.
    long bytes() {
        return jdbc.sql(
                        """
                        select coalesce(sum(size), 0) from firmware_package where state <> 'withdrawn'
                        """)
                .query(Long.class)
                .single();
    }

    void delete(PackageId id) {
        jdbc.sql("delete from firmware_package where id = :id").param("id", id.value()).update();
    }

    private static PackageView read(ResultSet row, int number) throws SQLException {
        List<String> models = List.of((String[]) row.getArray("models").getArray());
        PackageState state = PackageState.valueOf(row.getString("state").toUpperCase(Locale.ROOT));
        Checks checks = new Checks(true, row.getBoolean("signed"), !models.isEmpty());
        return new PackageView(
                new PackageId(row.getLong("id")),
                row.getString("version"),
                models,
                state,
                row.getLong("size"),
                row.getString("sha256"),
                row.getString("signature"),
                row.getString("note"),
                state == PackageState.DRAFT ? PackageRules.failing(checks) : List.of(),
                row.getString("reason"),
                new UserId(row.getLong("uploaded_by")),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant());
    }
}
