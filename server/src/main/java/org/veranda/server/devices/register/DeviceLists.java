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

/// Lists devices of the current tenant by serial, whole or in parts.
@Repository
@Transactional(readOnly = true)
class DeviceLists {

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

    private JdbcClient.StatementSpec bind(String select, DeviceFilter filter, String rest) {
        Map<String, Object> wanted = new LinkedHashMap<>();
        put(wanted, "kind", filter.kind());
        put(wanted, "connectivity", filter.connectivity());
        put(wanted, "serial", filter.serial());
        put(wanted, "room_id", filter.roomId());
        put(wanted, "location_id", filter.locationId());
        put(wanted, "parent_id", filter.parentId());
        List<String> conditions = new ArrayList<>();
        wanted.keySet().forEach(column -> conditions.add(column + " = :" + column));
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        return jdbc.sql(select + where + rest).params(wanted);
    }

    private static void put(Map<String, Object> wanted, String column, @Nullable Object value) {
        if (value != null) {
            wanted.put(column, value);
        }
    }
}
