package org.veranda.server.tenancy;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.veranda.model.identity.TenantId;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// All tenants of the installation, seen as the platform sees them.
@Service
@Transactional("platformTransactionManager")
public class Tenants {

    private final JdbcClient jdbc;
    private final Clock clock;

    Tenants(@Qualifier("platform") JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Founds a tenant whose property has the usual settings, in that time zone, today.
    public Tenant create(String name, ZoneId timeZone) {
        Tenant tenant =
                jdbc.sql("insert into tenant (name) values (:name) returning id, name, created_at")
                        .param("name", name)
                        .query(Tenants::tenant)
                        .single();
        jdbc.sql(
                        """
                        insert into property (tenant_id, name, time_zone, business_date)
                        values (:tenant, :name, :zone, :today)
                        """)
                .param("tenant", tenant.id().value())
                .param("name", name)
                .param("zone", timeZone.getId())
                .param("today", LocalDate.now(clock.withZone(timeZone)))
                .update();
        return tenant;
    }

    public Optional<Tenant> find(TenantId id) {
        return jdbc.sql("select id, name, created_at from tenant where id = :id")
                .param("id", id.value())
                .query(Tenants::tenant)
                .optional();
    }

    public List<Tenant> all() {
        return jdbc.sql("select id, name, created_at from tenant order by id")
                .query(Tenants::tenant)
                .list();
    }

    private static Tenant tenant(ResultSet row, int number) throws SQLException {
        return new Tenant(
                new TenantId(row.getLong("id")),
                row.getString("name"),
                row.getTimestamp("created_at").toInstant());
    }
}
