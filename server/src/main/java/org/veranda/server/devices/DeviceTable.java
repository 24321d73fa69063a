package org.veranda.server.devices;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.veranda.model.device.Connectivity;
import org.veranda.model.device.Device;
import org.veranda.model.device.DeviceId;
import org.veranda.model.room.RoomId;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;

/// The devices of the current tenant, as stored. Many are read and written in one statement each.
@Repository
class DeviceTable {

    private final JdbcClient jdbc;

    DeviceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Device> find(Collection<DeviceId> ids) {
        return jdbc.sql("select * from device where id = any(:ids) order by id")
                .param("ids", numbers(ids))
                .query(DeviceRows::device)
                .list();
    }

    List<Device> bySerial(Collection<String> serials) {
        return jdbc.sql("select * from device where serial = any(:serials) order by id")
                .param("serials", serials.toArray(String[]::new))
                .query(DeviceRows::device)
                .list();
    }

    List<Device> standing() {
        return jdbc.sql("select * from device where connectivity <> 'decommissioned' order by id")
                .query(DeviceRows::device)
                .list();
    }

    List<Device> inRoom(RoomId room) {
        return jdbc.sql("select * from device where room_id = :room order by id")
                .param("room", room.value())
                .query(DeviceRows::device)
                .list();
    }

    int countBehind(DeviceId parent) {
        return jdbc.sql("select count(*) from device where parent_id = :parent")
                .param("parent", parent.value())
                .query(Integer.class)
                .single();
    }

    int countBehind(DeviceId parent, Connectivity connectivity) {
        return jdbc.sql(
                        """
                        select count(*) from device
                         where parent_id = :parent and connectivity = :connectivity
                        """)
                .param("parent", parent.value())
                .param("connectivity", connectivity.wire())
                .query(Integer.class)
                .single();
    }

    List<Device> behind(DeviceId parent, Connectivity connectivity) {
        return jdbc.sql(
                        """
                        select * from device
                         where parent_id = :parent and connectivity = :connectivity order by id
                        """)
                .param("parent", parent.value())
                .param("connectivity", connectivity.wire())
                .query(DeviceRows::device)
                .list();
    }

    /// In the order of the ids, so that two who want the same devices never wait for each other.
    List<StoredDevice> lock(Collection<DeviceId> ids) {
        return jdbc.sql("select * from device where id = any(:ids) order by id for update")
                .param("ids", numbers(ids))
                .query(DeviceRows::stored)
                .list();
    }

    List<StoredDevice> lockBySerial(Collection<String> serials) {
        return jdbc.sql("select * from device where serial = any(:serials) order by id for update")
                .param("serials", serials.toArray(String[]::new))
                .query(DeviceRows::stored)
                .list();
    }

    /// Those of these devices behind which nobody can be heard now.
    List<DeviceId> cuttingOff(Collection<DeviceId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select id from device
                         where id = any(:ids) and connectivity in ('stale', 'offline', 'maintenance')
                        """)
                .param("ids", numbers(ids))
                .query((row, _) -> new DeviceId(row.getLong("id")))
                .list();
    }

    /// Counts those that are offline, and that everybody knows to be, as untold from then on.
    void awaitAgain(Collection<DeviceId> ids, Instant now) {
        jdbc.sql(
                        """
                        update device d
                           set told = 'online', awaited_since = :now
                          from (select tenant_id, id from device
                                 where id = any(:ids) and connectivity = 'offline'
                                   and told = connectivity
                                 order by id for update) w
                         where d.tenant_id = w.tenant_id and d.id = w.id
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("ids", numbers(ids))
                .update();
    }

    void update(List<StoredDevice> devices) {
        DeviceUpdate.run(jdbc, devices);
    }

    private static Long[] numbers(Collection<DeviceId> ids) {
        return ids.stream().map(DeviceId::value).toArray(Long[]::new);
    }
}
