package org.veranda.server.devices.register;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.veranda.server.devices.Devices;
import org.veranda.wire.DeviceView;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/// Lists devices of the current tenant by serial, whole or in parts.
@Repository
@Transactional(readOnly = true)
class DeviceLists {

    /// What is asked of a column in another way than by its value.
    private static final Map<String, String> CONDITIONS =
            Map.of(
                    "location_id",
                    """
                    (location_id = :location_id
                     or room_id in (select id from rooms where location_id = :location_id))
                    """,
                    "text",
                    """
                    (starts_with(lower(serial), lower(:text))
                     or position(lower(:text) in lower(name)) > 0)
                    """);

    private final JdbcClient jdbc;

    DeviceLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int count(DeviceFilter filter) {
        return bind("select count(*) from device", filter, "").query(Integer.class).single();
    }

    List<DeviceView> all(DeviceFilter filter) {
        return list(filter, Integer.MAX_VALUE, 0);
    }

    List<DeviceView> list(DeviceFilter filter, int limit, int offset) {
        return bind("select * from device", filter, " order by serial limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> DeviceView.of(Devices.read(row, number)))
                .list();
    }

    /// So many after that serial, in the order of serials: a long list is read in parts that fit together.
    List<DeviceView> after(DeviceFilter filter, String serial, int limit) {
        return bind(
                        "select * from device",
                        filter,
                        "serial > :after",
                        " order by serial limit :limit")
                .param("after", serial)
                .param("limit", limit)
                .query((row, number) -> DeviceView.of(Devices.read(row, number)))
                .list();
    }

    private JdbcClient.StatementSpec bind(String select, DeviceFilter filter, String rest) {
        return bind(select, filter, null, rest);
    }

    private JdbcClient.StatementSpec bind(
            String select, DeviceFilter filter, @Nullable String also, String rest) {
        Map<String, Object> wanted = new LinkedHashMap<>();
        List<String> conditions = new ArrayList<>();
        BiConsumer<String, @Nullable Object> is =
                (column, value) -> {
                    if (value != null) {
                        wanted.put(column, value);
                        conditions.add(
                                CONDITIONS.getOrDefault(column, "%1$s = :%1$s").formatted(column));
                    }
                };
        is.accept("kind", filter.kind());
        is.accept("model", filter.model());
        is.accept("connectivity", filter.connectivity());
        is.accept("serial", filter.serial());
        is.accept("text", filter.text());
        is.accept("room_id", filter.roomId());
        is.accept("location_id", filter.locationId());
        is.accept("parent_id", filter.parentId());
        if (filter.ids() != null) {
            wanted.put("ids", filter.ids());
            conditions.add("id in (:ids)");
        }
        if (also != null) {
            conditions.add(also);
        }
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        return jdbc.sql(select + where + rest).params(wanted);
    }
}
