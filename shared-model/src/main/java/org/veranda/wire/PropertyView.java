package org.veranda.wire;

import org.jspecify.annotations.Nullable;
import org.veranda.model.identity.TenantId;
import org.veranda.model.room.AgeRule;
import org.veranda.model.room.Property;
import org.veranda.model.room.ReadySet;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/// The settings of the caller's resort.
public record PropertyView(
        TenantId tenantId,
        String name,
        ZoneId timeZone,
        LocalDate businessDate,
        ReadySet readySet,
        boolean inspects,
        LocalTime checkInTime,
        LocalTime checkOutTime,
        LocalTime endOfDay,
        @Nullable AgeRule ageRule) {

    public static PropertyView of(TenantId tenant, Property property) {
        return new PropertyView(
                tenant,
                property.name(),
                property.timeZone(),
                property.businessDate(),
                property.readySet(),
                property.inspects(),
                property.checkInTime(),
                property.checkOutTime(),
                property.endOfDay(),
                property.ageRule());
    }

    public Property property() {
        return new Property(
                name,
                timeZone,
                businessDate,
                readySet,
                inspects,
                checkInTime,
                checkOutTime,
                endOfDay,
                ageRule);
    }
}
