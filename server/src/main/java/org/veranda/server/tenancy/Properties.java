package org.veranda.server.tenancy;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.veranda.model.room.AgeRule;
import org.veranda.model.room.Condition;
import org.veranda.model.room.Property;
import org.veranda.model.room.ReadySet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;

/// The property settings of the current tenant, and its business date.
@Service
@Transactional
public class Properties {

    private final JdbcClient jdbc;
    private final KnownInTransaction<Property> known = new KnownInTransaction<>();

    Properties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The settings as they stand; inside a command they cannot change until it is committed, so they are read once.
    public Property current() {
        return known.get().orElseGet(this::read);
    }

    private Property read() {
        return known.keep(jdbc.sql("select * from property").query(Properties::property).single());
    }

    /// Keeps commands of this tenant waiting until the transaction ends; end of day and changes of settings need it.
    public Property lock() {
        take("select pg_advisory_xact_lock(:space, :tenant)");
        return read();
    }

    /// Waits for whoever keeps commands waiting; first of all in a transaction that writes rooms and is
    /// no command, which has the lock from where its outcome is looked for.
    public void share() {
        take("select pg_advisory_xact_lock_shared(:space, :tenant)");
    }

    private void take(String lock) {
        jdbc.sql(lock)
                .param("space", PropertyLock.SPACE)
                .param("tenant", PropertyLock.key(CurrentTenant.get()))
                .query()
                .singleRow();
        PropertyLock.taken();
    }

    /// Replaces the settings; call [#lock()] first in the same transaction.
    public void update(Property property) {
        known.keep(property);
        @Nullable AgeRule age = property.ageRule();
        jdbc.sql(
                        """
                        update property
                           set name = :name, time_zone = :zone, business_date = :date,
                               ready_set = :ready, inspects = :inspects, check_in = :in,
                               check_out = :out, end_of_day = :eod,
                               age_days = :days, age_becomes = :becomes
                        """)
                .param("name", property.name())
                .param("zone", property.timeZone().getId())
                .param("date", property.businessDate())
                .param("ready", property.readySet().wire())
                .param("inspects", property.inspects())
                .param("in", property.checkInTime())
                .param("out", property.checkOutTime())
                .param("eod", property.endOfDay())
                .param("days", age == null ? null : age.days())
                .param("becomes", age == null ? null : age.becomes().name())
                .update();
    }

    private static Property property(ResultSet row, int number) throws SQLException {
        return new Property(
                row.getString("name"),
                ZoneId.of(row.getString("time_zone")),
                row.getObject("business_date", LocalDate.class),
                ReadySet.valueOf(row.getString("ready_set").toUpperCase(Locale.ROOT)),
                row.getBoolean("inspects"),
                row.getObject("check_in", LocalTime.class),
                row.getObject("check_out", LocalTime.class),
                row.getObject("end_of_day", LocalTime.class),
                ageRule(row));
    }

    private static @Nullable AgeRule ageRule(ResultSet row) throws SQLException {
        int days = row.getInt("age_days");
        return row.wasNull()
                ? null
                : new AgeRule(days, Condition.valueOf(row.getString("age_becomes")));
    }
}
