package org.veranda.server.bench.alarms;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// The alarms about connections that a console lists, as events tell of them: open, and not hung on another.
final class Rows {

    private final JsonMapper json;
    private final Set<Long> listed = new HashSet<>();
    private final Map<String, Long> seen = new HashMap<>();
    private final Map<String, Integer> children = new HashMap<>();
    private int most;
    private int alarmEvents;
    private int deviceEvents;

    Rows(JsonMapper json) {
        this.json = json;
    }

    synchronized void frame(String text) {
        JsonNode frame = json.readTree(text);
        String event = frame.path("event").asString("");
        if (event.equals("device.status")) {
            deviceEvents++;
        } else if (event.startsWith("alarm.")) {
            alarm(json.readTree(frame.path("data").asString()));
        }
    }

    private void alarm(JsonNode alarm) {
        if (!alarm.path("category").asString("").equals("connectivity")) {
            return;
        }
        alarmEvents++;
        long id = alarm.path("id").asLong();
        String serial = alarm.path("device_serial").asString("");
        children.put(serial, alarm.path("children").asInt());
        if (alarm.has("parent_id") || alarm.path("phase").asString().equals("normal")) {
            listed.remove(id);
        } else {
            listed.add(id);
            seen.putIfAbsent(serial, System.nanoTime());
        }
        most = Math.max(most, listed.size());
    }

    synchronized int most() {
        return most;
    }

    synchronized int alarmEvents() {
        return alarmEvents;
    }

    synchronized int deviceEvents() {
        return deviceEvents;
    }

    /// When it was listed first.
    synchronized long seen(String serial) {
        return seen.getOrDefault(serial, Long.MAX_VALUE / 2);
    }

    synchronized int children(String serial) {
        return children.getOrDefault(serial, 0);
    }
}
