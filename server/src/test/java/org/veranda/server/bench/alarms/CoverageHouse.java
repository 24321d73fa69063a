package org.veranda.server.bench.alarms;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.veranda.model.alarm.Severity;
import org.veranda.model.identity.Role;
import org.veranda.model.identity.TenantId;
import org.veranda.model.identity.UserId;
import org.veranda.model.notification.NotificationPreferences;
import org.veranda.model.room.LocationId;
import org.veranda.server.bench.BenchServer;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.People;
import org.veranda.server.testing.Resorts;
import org.veranda.wire.NotificationPreferencesView;
import org.veranda.wire.WireCodec;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// A tenant of the coverage run: its fleet, and its users of all roles with what they want.
record CoverageHouse(
        int number,
        Fleet fleet,
        LocationId place,
        List<UserId> users,
        List<NotificationPreferences> wanted) {

    /// @param hash of the password of all of them, for one is costly to make
    static CoverageHouse build(
            BenchServer server, TenantId tenant, int number, int users, String hash) {
        LocationId place = server.part(Resorts.class).build(tenant, 1).place();
        Fleet fleet = Fleet.install(server, tenant, CoverageAlarm.DEVICES);
        List<UserId> ids =
                CurrentTenant.call(
                        tenant,
                        () ->
                                Objects.requireNonNull(
                                        server.part(TransactionTemplate.class)
                                                .execute(_ -> hire(server, tenant, users, hash))));
        List<NotificationPreferences> wanted = new ArrayList<>();
        ids.forEach(_ -> wanted.add(NotificationPreferences.USUAL));
        return new CoverageHouse(number, fleet, place, ids, wanted);
    }

    private static List<UserId> hire(BenchServer server, TenantId tenant, int users, String hash) {
        JdbcClient jdbc = server.part(JdbcClient.class);
        Role[] roles = Role.values();
        return IntStream.range(0, users)
                .mapToObj(n -> {
                    String mail = mail(tenant, n);
                    long id =
                            jdbc.sql(
                                            """
                                            insert into users (tenant_id, email, name, role, password_hash)
                                            values (:tenant, :mail, :mail, :role, :hash) returning id
                                            """)
                                    .param("tenant", tenant.value())
                                    .param("mail", mail)
                                    .param("role", roles[n % roles.length].wire())
                                    .param("hash", hash)
                                    .query(Long.class)
                                    .single();
                    jdbc.sql("select veranda_claim_sign_in_name(:mail, :id)")
                            .param("mail", mail)
                            .param("id", id)
                            .query()
                            .listOfRows();
                    return new UserId(id);
                })
                .toList();
    }

    private static String mail(TenantId tenant, int number) {
        return "user-%d@coverage-%s.example".formatted(number, tenant);
    }

    Api signIn(BenchServer server, int user) {
        return server.part(People.class)
                .nobody()
                .signIn(mail(fleet.tenant(), user), People.PASSWORD);
    }

    /// Has a user want something else.
    void prefer(Api api, int user, SplittableRandom random) {
        Set<Severity> severities = EnumSet.noneOf(Severity.class);
        for (Severity severity : Severity.values()) {
            if (random.nextInt(3) > 0) {
                severities.add(severity);
            }
        }
        Set<String> kinds = new HashSet<>();
        for (int type = 0; type < CoverageAlarm.TYPES; type++) {
            if (random.nextBoolean()) {
                kinds.add("type_%d_0".formatted(type));
            }
        }
        NotificationPreferences some =
                new NotificationPreferences(
                        severities,
                        random.nextBoolean() ? null : kinds,
                        random.nextBoolean() ? null : Set.of(place),
                        NotificationPreferences.USUAL.notices(),
                        null,
                        true,
                        true,
                        false,
                        0);
        int status =
                api.put(
                                "/api/v1/me/notification-preferences",
                                new WireCodec().write(NotificationPreferencesView.of(some, false)))
                        .status();
        if (status != 200) {
            throw new IllegalStateException("Cannot prefer: " + status);
        }
        wanted.set(user, some);
    }
}
