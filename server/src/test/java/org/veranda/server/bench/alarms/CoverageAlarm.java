package org.veranda.server.bench.alarms;

import org.jspecify.annotations.Nullable;
import org.veranda.model.alarm.Severity;
import org.veranda.model.notification.AlarmNews;
import org.veranda.model.room.LocationId;
import org.veranda.server.bench.wire.Payload;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// One of a tenant's alarms, the same whenever it is asked for: with a device or without, with a place or without, of any
/// severity. No two have the same device and type.
///
/// @param number its number in its tenant
/// @param device the number of its device; -1 without one
record CoverageAlarm(int number, int device, String type, Severity severity, boolean placed) {

    static final int DEVICES = 200;
    static final int TYPES = 10;
    private static final List<Severity> SEVERITIES = List.of(Severity.values());

    static CoverageAlarm of(long seed, int tenant, int number) {
        SplittableRandom random = new SplittableRandom(seed ^ ((long) tenant << 32) ^ number);
        Severity severity = SEVERITIES.get(random.nextInt(SEVERITIES.size()));
        if (random.nextInt(3) == 0) {
            return new CoverageAlarm(number, -1, "house_" + number, severity, random.nextBoolean());
        }
        int device = number / TYPES % DEVICES;
        String type = "type_%d_%d".formatted(number % TYPES, number / TYPES / DEVICES);
        return new CoverageAlarm(number, device, type, severity, false);
    }

    /// As preferences look at it.
    AlarmNews news(LocationId place) {
        return new AlarmNews(severity, type, placed ? place : null, false);
    }

    /// As a gateway reports it; strangers keep the category, so the mark stands there.
    Map<String, Object> report(long mark, LocationId place) {
        Map<String, Object> row = new HashMap<>();
        row.put("alarm_type", type);
        row.put("severity", severity.wire());
        row.put("title", "Look after this");
        row.put("category", Payload.mark(mark, Payload.now()));
        put(row, "device_serial", device < 0 ? null : Fleet.serial("D", device));
        put(row, "location_id", placed ? place.value() : null);
        return row;
    }

    private static void put(Map<String, Object> row, String key, @Nullable Object value) {
        if (value != null) {
            row.put(key, value);
        }
    }
}
