package org.veranda.server.bench.alarms;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.veranda.model.identity.Role;
import org.veranda.model.identity.TenantId;
import org.veranda.model.identity.UserId;
import org.veranda.server.bench.BenchServer;
import org.veranda.server.identity.keys.ApiKeys;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.People;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// A tenant's devices, all online and patient, and its gateways, each with a key of its own.
record Fleet(TenantId tenant, int devices, List<Api> gateways) {

    private static final int GATEWAYS = 20;

    /// How one is called, from 0.
    static String serial(String prefix, int number) {
        return "%s%06d".formatted(prefix, number);
    }

    static Fleet install(BenchServer server, TenantId tenant, int devices) {
        ApiKeys keys = server.part(ApiKeys.class);
        Api nobody = server.part(People.class).nobody();
        return CurrentTenant.call(
                tenant,
                () -> {
                    run(server, insert("D", "thermostat", devices, "null"));
                    List<Api> gateways =
                            IntStream.range(0, GATEWAYS)
                                    .mapToObj(n -> keys.make("Gateway " + n).secret())
                                    .map(secret -> nobody.with("X-Api-Key", secret))
                                    .toList();
                    return new Fleet(tenant, devices, gateways);
                });
    }

    /// Adds so many behind so many gateways, and these behind one switch.
    void addBuilding(BenchServer server, int count, int carriers) {
        CurrentTenant.run(
                tenant,
                () -> {
                    run(server, insert("SW", "switch", 1, "null"));
                    run(
                            server,
                            insert(
                                    "GW",
                                    "gateway",
                                    carriers,
                                    "(select id from device where serial = 'SW000000')"));
                    String parent =
                            "(array(select id from device where kind = 'gateway' order by id))[n %% %d + 1]"
                                    .formatted(carriers);
                    run(server, insert("S", "thermostat", count, parent));
                    run(server, "analyze device");
                });
    }

    /// Shows one to somebody.
    void show(BenchServer server, int device, UserId with) {
        Api manager = server.part(People.class).signIn(tenant, Role.MANAGER);
        long id =
                manager.get("/api/v1/devices?serial=" + serial("D", device))
                        .data()
                        .path(0)
                        .path("id")
                        .asLong();
        int status =
                manager.put("/api/v1/devices/%d/shares/%s".formatted(id, with), Map.of()).status();
        if (status != 200) {
            throw new IllegalStateException("Cannot share device " + device + ": " + status);
        }
    }

    Api gateway(int number) {
        return gateways.get(number % gateways.size());
    }

    private static String insert(String prefix, String kind, int count, String parent) {
        return """
        insert into device (tenant_id, serial, kind, interval_seconds, connectivity, told,
                            connectivity_since, awaited_since, parent_id)
        select current_setting('veranda.tenant')::bigint, '%s' || lpad(n::text, 6, '0'),
               '%s', 86400, 'online', 'online', now(), now(), %s
          from generate_series(0, %d) n
        """
                .formatted(prefix, kind, parent, count - 1);
    }

    private static void run(BenchServer server, String sql) {
        server.part(TransactionTemplate.class)
                .executeWithoutResult(_ -> server.part(JdbcClient.class).sql(sql).update());
    }
}
