package org.veranda.server.alarms;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.veranda.model.device.DeviceId;
import org.veranda.model.identity.TenantId;
import org.veranda.model.room.LocationId;
import org.veranda.model.room.RoomId;
import org.veranda.wire.AlarmPerson;
import org.veranda.wire.WireCodec;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/// Writes alarms, any number in one statement.
final class AlarmWriting {

    private static final String INSERT =
            """
            insert into alarm (tenant_id, originator, alarm_type, device_id, device_serial, room_id,
                               location_id, reported, severity, state, raised_at, created_at, changed_at)
            select :tenant, n.originator, n.type, n.device, n.serial, n.room, n.location, n.reported,
                   n.reported, :state::jsonb, :now::timestamptz, :now::timestamptz, :now::timestamptz
              from unnest(:originators::text[], :types::text[], :devices::bigint[], :serials::text[],
                          :rooms::bigint[], :locations::bigint[], :reported::text[])
                   as n(originator, type, device, serial, room, location, reported)
             where not exists (select from alarm a
                                where a.originator = n.originator and a.alarm_type = n.type)
             order by n.originator, n.type
                on conflict do nothing
            """;

    private static final String UPDATE =
            """
            update alarm a
               set title = n.title, description = n.description, category = n.category,
                   reported = n.reported, state = n.state::jsonb, phase = n.phase,
                   severity = n.severity, occurrence = n.occurrence,
                   raised_at = n.raised::timestamptz, changed_at = n.changed::timestamptz,
                   acknowledged_by = n.acknowledged_by, acknowledged_name = n.acknowledged_name,
                   assignee_id = n.assignee, assignee_name = n.assignee_name,
                   parent_id = n.parent, children = n.children, escalated = n.escalated,
                   escalates_at = n.escalates::timestamptz, recount_at = n.recount::timestamptz,
                   due_at = n.due::timestamptz, blocks_room = n.blocks, announced = n.announced,
                   device_id = n.device, device_serial = n.serial, room_id = n.room,
                   location_id = n.location
              from unnest(:ids::bigint[], :titles::text[], :descriptions::text[],
                          :categories::text[], :reported::text[], :states::text[], :phases::text[],
                          :severities::text[], :occurrences::bigint[], :raised::text[],
                          :changed::text[], :acknowledgers::bigint[], :acknowledger_names::text[],
                          :assignees::bigint[], :assignee_names::text[], :parents::bigint[],
                          :children::int[], :escalated::int[], :escalates::text[],
                          :recounts::text[], :dues::text[], :blocks::boolean[],
                          :announced::bigint[], :devices::bigint[], :serials::text[],
                          :rooms::bigint[], :locations::bigint[])
                   as n(id, title, description, category, reported, state, phase, severity,
                        occurrence, raised, changed, acknowledged_by, acknowledged_name, assignee,
                        assignee_name, parent, children, escalated, escalates, recount, due, blocks,
                        announced, device, serial, room, location)
             where a.id = n.id
            """;

    private AlarmWriting() {}

    static void insert(
            JdbcClient jdbc, List<NewAlarm> alarms, TenantId tenant, String state, Instant now) {
        places(jdbc.sql(INSERT), alarms, NewAlarm::source)
                .param("tenant", tenant.value())
                .param("state", state)
                .param("now", now.toString())
                .param("originators", Columns.texts(alarms, a -> a.source().originator()))
                .param("types", Columns.texts(alarms, NewAlarm::type))
                .param("reported", Columns.texts(alarms, a -> a.reported().wire()))
                .update();
    }

    static void update(JdbcClient jdbc, List<StoredAlarm> alarms, WireCodec codec) {
        places(people(parts(jdbc.sql(UPDATE), alarms, codec), alarms), alarms, StoredAlarm::source)
                .param("announced", Columns.numbers(alarms, StoredAlarm::announced))
                .param("parents", Columns.numbers(alarms, a -> parent(a.group())))
                .param("children", Columns.counts(alarms, a -> a.group().children()))
                .param("recounts", Columns.times(alarms, a -> a.group().recountAt()))
                .param("dues", Columns.times(alarms, StoredAlarm::due))
                .param("blocks", Columns.flags(alarms, StoredAlarm::blocksRoom))
                .update();
    }

    private static <T> JdbcClient.StatementSpec places(
            JdbcClient.StatementSpec sql, List<T> alarms, Function<T, AlarmSource> about) {
        return sql.param(
                        "devices",
                        Columns.numbers(
                                alarms, a -> value(about.apply(a).device(), DeviceId::value)))
                .param("serials", Columns.texts(alarms, a -> about.apply(a).serial()))
                .param(
                        "rooms",
                        Columns.numbers(alarms, a -> value(about.apply(a).room(), RoomId::value)))
                .param(
                        "locations",
                        Columns.numbers(
                                alarms, a -> value(about.apply(a).location(), LocationId::value)));
    }

    private static <T> @Nullable Long value(@Nullable T id, Function<T, Long> number) {
        return id == null ? null : number.apply(id);
    }

    private static JdbcClient.StatementSpec parts(
            JdbcClient.StatementSpec sql, List<StoredAlarm> alarms, WireCodec codec) {
        return sql.param("ids", Columns.numbers(alarms, a -> a.id().value()))
                .param("titles", Columns.texts(alarms, a -> a.words().title()))
                .param("descriptions", Columns.texts(alarms, a -> a.words().description()))
                .param("categories", Columns.texts(alarms, a -> a.words().category()))
                .param("reported", Columns.texts(alarms, a -> a.reported().wire()))
                .param("states", Columns.texts(alarms, a -> codec.write(a.state())))
                .param("phases", Columns.texts(alarms, a -> a.state().phase().wire()))
                .param("severities", Columns.texts(alarms, a -> a.state().severity().wire()))
                .param("occurrences", Columns.numbers(alarms, a -> a.state().occurrence()))
                .param("raised", Columns.times(alarms, StoredAlarm::raisedAt))
                .param("changed", Columns.times(alarms, StoredAlarm::changedAt));
    }

    private static JdbcClient.StatementSpec people(
            JdbcClient.StatementSpec sql, List<StoredAlarm> alarms) {
        return sql.param(
                        "acknowledgers",
                        Columns.numbers(alarms, a -> id(a.care().acknowledgedBy())))
                .param(
                        "acknowledger_names",
                        Columns.texts(alarms, a -> name(a.care().acknowledgedBy())))
                .param("assignees", Columns.numbers(alarms, a -> id(a.care().assignee())))
                .param("assignee_names", Columns.texts(alarms, a -> name(a.care().assignee())))
                .param("escalated", Columns.counts(alarms, a -> a.care().escalated()))
                .param("escalates", Columns.times(alarms, a -> a.care().escalatesAt()));
    }

    private static @Nullable Long parent(AlarmGroup group) {
        return group.parent() == null ? null : group.parent().value();
    }

    private static @Nullable Long id(@Nullable AlarmPerson person) {
        return person == null ? null : person.id().value();
    }

    private static @Nullable String name(@Nullable AlarmPerson person) {
        return person == null ? null : person.name();
    }
}
