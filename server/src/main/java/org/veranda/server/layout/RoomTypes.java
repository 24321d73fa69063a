package org.veranda.server.layout;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.veranda.model.room.RoomTypeId;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.wire.RoomTypeView;

import java.util.List;
import java.util.Optional;

/// The room types of the current tenant, as stored.
@Repository
class RoomTypes {

    private final JdbcClient jdbc;

    RoomTypes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<RoomTypeView> all() {
        return jdbc.sql(
                        "select id, name, code, sort_order from room_types order by sort_order, name")
                .query((row, _) ->
                        new RoomTypeView(
                                new RoomTypeId(row.getLong("id")),
                                row.getString("name"),
                                row.getString("code"),
                                row.getInt("sort_order")))
                .list();
    }

    Optional<RoomTypeView> find(RoomTypeId id) {
        return all().stream().filter(type -> type.id().equals(id)).findFirst();
    }

    RoomTypeId add(String name, @Nullable String code, int sortOrder) {
        return new RoomTypeId(
                jdbc.sql(
                                """
                                insert into room_types (tenant_id, name, code, sort_order)
                                values (:tenant, :name, :code, :order) returning id
                                """)
                        .param("tenant", CurrentTenant.get().value())
                        .param("name", name)
                        .param("code", code)
                        .param("order", sortOrder)
                        .query(Long.class)
                        .single());
    }

    void change(RoomTypeView type) {
        jdbc.sql(
                        "update room_types set name = :name, code = :code, sort_order = :order where id = :id")
                .param("id", type.id().value())
                .param("name", type.name())
                .param("code", type.code())
                .param("order", type.sortOrder())
                .update();
    }

    void remove(RoomTypeId id) {
        jdbc.sql("delete from room_types where id = :id").param("id", id.value()).update();
    }
}
