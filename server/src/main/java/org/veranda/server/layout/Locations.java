package org.veranda.server.layout;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.veranda.model.room.LocationId;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.wire.LocationView;

import java.util.List;
import java.util.Optional;

/// The locations of the current tenant, as stored.
@Repository
class Locations {

    private final JdbcClient jdbc;

    Locations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<LocationView> all() {
        return jdbc.sql("select id, name, sort_order from locations order by sort_order, name")
                .query((row, _) ->
                        new LocationView(
                                new LocationId(row.getLong("id")),
                                row.getString("name"),
                                row.getInt("sort_order")))
                .list();
    }

    Optional<LocationView> find(LocationId id) {
        return all().stream().filter(location -> location.id().equals(id)).findFirst();
    }

    LocationId add(String name, int sortOrder) {
        return new LocationId(
                jdbc.sql(
                                """
                                insert into locations (tenant_id, name, sort_order)
                                values (:tenant, :name, :order) returning id
                                """)
                        .param("tenant", CurrentTenant.get().value())
                        .param("name", name)
                        .param("order", sortOrder)
                        .query(Long.class)
                        .single());
    }

    void change(LocationView location) {
        jdbc.sql("update locations set name = :name, sort_order = :order where id = :id")
                .param("id", location.id().value())
                .param("name", location.name())
                .param("order", location.sortOrder())
                .update();
    }

    void remove(LocationId id) {
        jdbc.sql("delete from locations where id = :id").param("id", id.value()).update();
    }
}
