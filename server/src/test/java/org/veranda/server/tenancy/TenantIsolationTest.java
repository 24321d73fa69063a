package org.veranda.server.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.veranda.server.testing.ServerTest;

import java.util.List;

/// What must hold of every table there is, those of future migrations included: read from the catalogue.
@ServerTest
class TenantIsolationTest {

    private static final String OWNED =
            """
            owned as (
                select c.oid, c.relname as name, c.relrowsecurity, c.relforcerowsecurity
                from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
                where c.relkind in ('r', 'p') and not c.relispartition
                  and c.relnamespace = 'public'::regnamespace),
            reachable as (
                select * from owned
                where has_any_column_privilege('veranda_app', oid, 'select, insert, update, references')
                   or has_any_column_privilege('veranda_platform', oid, 'select, insert, update'))
            """;

    private static final String[] COUNTS_OR_OUTLIVES = {
        "audit_trail.session_id",
        "stream.seq",
        "stream.floor",
        "journal.seq",
        "outcome.id",
        "sessions.id",
        "sessions.generation",
        "rooms.dirty_epoch",
        "rooms.stay_version",
        "rooms.version",
        "change_history.target_id",
        "change_history.version",
        "change_history.command_id",
        "change_history.session_id",
        "maintenance_requests.version",
        "tasks.version",
        "room_history.room_id",
        "room_history.version",
        "room_history.command_id",
        "room_history.session_id",
        "bookings.version",
        "notification_preference.version",
        "notice.cause",
        "notice_outbox.cause",
        "booking_history.version",
        "booking_history.command_id",
        "booking_history.session_id",
        "alarm.announced",
        "alarm.occurrence",
        "alarm_history.occurrence",
        "alarm_history.command_id",
        "alarm_history.session_id",
        "device.version",
        "firmware_package.size",
        "firmware_late_report.rollout_id",
        "firmware_rollout.version",
        "device_share.user_id",
        "received_device.owner_id",
    };

    @Autowired JdbcClient jdbc;

    @Test
    void everyTenantsTableForcesItsPolicyOnEveryone() {
        assertThat(
                        names(
                                """
                                select name from reachable
                                where not (relrowsecurity and relforcerowsecurity)
                                   or not exists (select from pg_policy p where p.polrelid = reachable.oid
                                                  and p.polname = 'tenant_rows')
                                """))
                .isEmpty();
        assertThat(names("select name from owned"))
                .contains("property", "stream", "journal", "outcome");
    }

    @Test
    void noPolicyShowsMoreThanTheTenantsRowsExceptToThePlatform() {
        String rows =
                "(tenant_id = (NULLIF(current_setting('veranda.tenant'::text, true), ''::text))::bigint)";

        assertThat(
                        names(
                                """
                                select name || ': ' || p.polname from reachable
                                join pg_policy p on p.polrelid = reachable.oid
                                where not (p.polcmd = '*'
                                           and pg_get_expr(p.polqual, p.polrelid) = :rows
                                           and pg_get_expr(p.polwithcheck, p.polrelid) = :rows)
                                  and p.polroles <> array['veranda_platform'::regrole::oid]
                                """,
                                rows))
                .isEmpty();
    }

    @Test
    void everyReferenceBetweenTenantsTablesCarriesTheTenant() {
        assertThat(
                        names(
                                """
                                select c.conrelid::regclass || ': ' || c.conname
                                from pg_constraint c
                                join owned child on child.oid = c.conrelid
                                join owned parent on parent.oid = c.confrelid
                                where c.contype = 'f' and not exists (
                                    select from unnest(c.conkey, c.confkey) as pair(mine, theirs)
                                    join pg_attribute m on m.attrelid = c.conrelid and m.attnum = mine
                                    join pg_attribute t on t.attrelid = c.confrelid and t.attnum = theirs
                                    where m.attname = 'tenant_id' and t.attname = 'tenant_id')
                                """))
                .isEmpty();
    }

    /// Whatever could name a row of a tenant's table does so by a key with the tenant in it. What is listed names none:
    /// it counts, or was made by a client, or outlives what it names. A new column belongs to one or the other.
    @Test
    void everyColumnThatCouldNameATenantsRowIsAReference() {
        assertThat(
                        names(
                                """
                                select name || '.' || a.attname from owned
                                join pg_attribute a on a.attrelid = owned.oid and a.attnum > 0
                                where not a.attisdropped and a.attname <> 'tenant_id'
                                  and (a.atttypid in ('bigint'::regtype, 'uuid'::regtype)
                                       or a.attname like '%\\_id' or a.attname like '%\\_ids')
                                  and not (a.attname = 'id' and a.attidentity <> '')
                                  and not exists (
                                      select from pg_constraint c
                                      join pg_attribute t on t.attrelid = c.conrelid
                                                         and t.attnum = any(c.conkey)
                                      where c.conrelid = owned.oid and c.contype = 'f'
                                        and a.attnum = any(c.conkey) and t.attname = 'tenant_id')
                                """))
                .containsExactlyInAnyOrder(COUNTS_OR_OUTLIVES);
    }

    @Test
    void everyTenantIsOneThatExists() {
        assertThat(
                        names(
                                """
                                select name from owned where not exists (
                                    select from pg_constraint c
                                    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
                                    where c.conrelid = owned.oid and c.contype = 'f'
                                      and a.attname = 'tenant_id')
                                """))
                .isEmpty();
    }

    @Test
    void noKeyTellsOneTenantAboutAnother() {
        assertThat(
                        names(
                                """
                                select name || ': ' || i.indexrelid::regclass from reachable
                                join pg_index i on i.indrelid = reachable.oid
                                where i.indisunique and not exists (
                                    select from pg_attribute a where a.attrelid = i.indrelid
                                      and a.attnum = any(i.indkey)
                                      and (a.attname = 'tenant_id' or a.attidentity = 'a'))
                                """))
                // a stream's name holds its tenant or user, which a check and the server see to
                .containsExactlyInAnyOrder("stream: stream_pkey", "journal: journal_pkey");
    }

    @Test
    void nothingIsGrantedOnPartitionsAndViewsAskAsTheirReader() {
        assertThat(
                        names(
                                """
                                select relname from pg_class
                                where relnamespace = 'public'::regnamespace and relispartition
                                  and relkind = 'r'
                                  and (has_table_privilege('veranda_app', oid, 'select, insert, update, delete')
                                       or has_table_privilege('veranda_platform', oid, 'select'))
                                union all
                                select relname from pg_class
                                where relnamespace = 'public'::regnamespace and relkind = 'v'
                                  and not coalesce(reloptions::text like '%security_invoker=true%', false)
                                """))
                .isEmpty();
    }

    @Test
    void thePlatformSeesStreamsAndTenantsButNoGuests() {
        assertThat(
                        names(
                                "select name from owned where has_table_privilege('veranda_platform', oid, 'select')"))
                .containsExactlyInAnyOrder("property", "stream");
        assertThat(
                        jdbc.sql(
                                        """
                                        select attname from pg_attribute
                                        where attrelid = 'journal'::regclass and attnum > 0
                                          and has_column_privilege(
                                              'veranda_platform', attrelid, attnum, 'select')
                                        """)
                                .query(String.class)
                                .list())
                .containsExactlyInAnyOrder("stream", "seq", "at");
    }

    private List<String> names(String query) {
        return jdbc.sql("with " + OWNED + query).query(String.class).list();
    }

    private List<String> names(String query, String rows) {
        return jdbc.sql("with " + OWNED + query).param("rows", rows).query(String.class).list();
    }
}
