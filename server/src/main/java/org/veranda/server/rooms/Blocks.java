package org.veranda.server.rooms;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.veranda.model.room.Block;
import org.veranda.model.room.BlockId;
import org.veranda.model.room.RoomId;

/// The blocks of the current tenant's rooms, as stored; the rooms' own rows are read with them.
@Repository
class Blocks {

    private final JdbcClient jdbc;

    Blocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    BlockId nextId() {
        return new BlockId(
                jdbc.sql("select nextval(pg_get_serial_sequence('room_blocks', 'id'))")
                        .query(Long.class)
                        .single());
    }

    void put(RoomId room, Block block) {
        jdbc.sql(
                        """
                        insert into room_blocks (tenant_id, id, room_id, kind, state, from_date,
                                                 through_date, return_status, reason, work_order_open)
                        select r.tenant_id, :id, r.id, :kind, :state, :from, :through,
                               :return_status, :reason, :work_order_open
                          from rooms r
                         where r.id = :room
                            on conflict (tenant_id, id) do update
                           set kind = excluded.kind, state = excluded.state,
                               from_date = excluded.from_date,
                               through_date = excluded.through_date,
                               return_status = excluded.return_status, reason = excluded.reason,
                               work_order_open = excluded.work_order_open
                        """)
                .param("id", block.id().value())
                .param("room", room.value())
                .param("kind", RoomRows.word(block.kind()))
                .param("state", RoomRows.word(block.state()))
                .param("from", block.from())
                .param("through", block.through())
                .param("return_status", RoomRows.word(block.returnStatus()))
                .param("reason", block.reason())
                .param("work_order_open", block.workOrderOpen())
                .update();
    }
}
