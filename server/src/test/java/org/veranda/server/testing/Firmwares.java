package org.veranda.server.testing;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.veranda.model.identity.Role;
import org.veranda.model.identity.TenantId;
import org.veranda.model.room.RoomId;
import org.veranda.server.firmware.updates.UpdatesMoved;
import org.veranda.server.installation.DataFolder;
import org.veranda.server.tenancy.CurrentTenant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

/// Devices and packages for a tenant of a test, and what was heard of updates.
@TestComponent
public final class Firmwares {

    private final List<UpdatesMoved> moved = new CopyOnWriteArrayList<>();
    private final People people;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final DataFolder data;
    private final KeyPair maker;

    Firmwares(People people, JdbcClient jdbc, TransactionTemplate transaction, DataFolder data) {
        this.data = data;
        this.maker = newKey();
        this.people = people;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @EventListener
    void hear(UpdatesMoved updates) {
        moved.add(updates);
    }

    /// All that was heard of any tenant.
    public List<UpdatesMoved> moved() {
        return moved;
    }

    /// Adds a device, of which nothing but this is known.
    public void add(
            TenantId tenant, String serial, String kind, String model, @Nullable RoomId room) {
        String sql =
                """
                insert into device (tenant_id, serial, kind, model, room_id, connectivity_since,
                                    battery_percent, override_checked_on)
                values (:tenant, :serial, :kind, :model, :room, now(), 90, current_date)
                """;
        run(
                tenant,
                () ->
                        jdbc.sql(sql)
                                .param("tenant", tenant.value())
                                .param("serial", serial)
                                .param("kind", kind)
                                .param("model", model)
                                .param("room", room == null ? null : room.value())
                                .update());
    }

    /// A package that may be rolled out, with no file behind it but signed; answers its number.
    public long release(TenantId tenant, String version, String model) {
        String hash = UUID.randomUUID().toString().replace("-", "");
        return release(tenant, version, model, hash + hash);
    }

    /// The same with a file of that checksum behind it.
    public long release(TenantId tenant, String version, String model, String sha256) {
        trust(tenant);
        long by = people.hire(tenant, Role.MANAGER).user().id().value();
        String sql =
                """
                insert into firmware_package (tenant_id, version, models, state, size, sha256, signature,
                                              signed, uploaded_by, uploaded_at)
                values (:tenant, :version, array[:model], 'released', 7, :sha256, :signature, true, :by,
                        now())
                returning id
                """;
        return Objects.requireNonNull(
                CurrentTenant.call(
                        tenant,
                        () ->
                                transaction.execute(_ ->
                                        jdbc.sql(sql)
                                                .param("tenant", tenant.value())
                                                .param("version", version)
                                                .param("model", model)
                                                .param("sha256", sha256)
                                                .param("signature", sign(sha256, version, model))
                                                .param("by", by)
                                                .query(Long.class)
                                                .single())));
    }

    /// Puts the maker's key where the tenant's keys are.
    public void trust(TenantId tenant) {
        String body = Base64.getMimeEncoder().encodeToString(maker.getPublic().getEncoded());
        try {
            Files.createDirectories(key(tenant).getParent());
            Files.writeString(
                    key(tenant),
                    "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Takes it away again.
    public void distrust(TenantId tenant) {
        try {
            Files.deleteIfExists(key(tenant));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path key(TenantId tenant) {
        return data.path().resolve("firmware-keys").resolve(tenant.toString()).resolve("us.pem");
    }

    private String sign(String sha256, String version, String models) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(maker.getPrivate());
            signature.update(
                    "sha256=%s\nversion=%s\nmodels=%s\n"
                            .formatted(sha256, version, models)
                            .getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair newKey() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Does the other thing while this one is done and not committed, until that waits for a lock or is over.
    public <T> Future<T> during(TenantId tenant, String sql, Callable<T> other) {
        FutureTask<T> task = new FutureTask<>(other);
        run(
                tenant,
                () -> {
                    jdbc.sql(sql).update();
                    Thread.ofPlatform().start(task);
                    while (!task.isDone() && !somebodyWaits()) {
                        Thread.onSpinWait();
                    }
                });
        return task;
    }

    private boolean somebodyWaits() {
        return jdbc.sql("select exists (select from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }

    /// Changes what the tenant has stored.
    public void run(TenantId tenant, Runnable change) {
        CurrentTenant.run(tenant, () -> transaction.executeWithoutResult(_ -> change.run()));
    }

    /// The same by a statement without parameters.
    public void change(TenantId tenant, String sql) {
        run(tenant, () -> jdbc.sql(sql).update());
    }
}
