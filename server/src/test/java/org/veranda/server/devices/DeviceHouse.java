package org.veranda.server.devices;

import org.veranda.model.identity.TenantId;
import org.veranda.server.journal.StreamName;
import org.veranda.server.testing.Answer;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.HeardEvents;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// A tenant's devices as one of its managers sees and changes them over HTTP.
record DeviceHouse(TenantId tenant, Api manager, HeardEvents heard) {

    static final String DEVICES = "/api/v1/devices";

    long add(String serial, String kind, Map<String, ?> more) {
        Map<String, Object> body = new LinkedHashMap<>(more);
        body.put("serial", serial);
        body.put("kind", kind);
        Answer answer = manager.post(DEVICES, body);
        if (answer.status() != 201) {
            throw new AssertionError(answer.status() + " " + answer.text());
        }
        return answer.data().path("id").asLong();
    }

    long add(String serial, String kind) {
        return add(serial, kind, Map.of());
    }

    /// The outcomes of reports, each as its word, with the code of a refusal.
    List<String> report(Api caller, Object body) {
        JsonNode data = caller.post(DEVICES + "/status", body).data();
        return IntStream.range(0, data.size())
                .mapToObj(data::get)
                .map(row ->
                        row.has("code")
                                ? row.path("code").asString()
                                : row.path("outcome").asString())
                .toList();
    }

    List<String> report(Object... rows) {
        return report(manager, Map.of("devices", List.of(rows)));
    }

    /// What was told of devices on the tenant's stream: serial and connectivity, in order.
    List<String> told() {
        return heard.of(StreamName.tenant(tenant)).stream()
                .filter(entry -> entry.event().equals("device.status"))
                .map(entry -> JsonMapper.shared().readTree(entry.payload()).path("device"))
                .map(device ->
                        device.path("serial").asString()
                                + " "
                                + device.path("connectivity").asString())
                .toList();
    }

    JsonNode device(long id) {
        return manager.get(DEVICES + "/" + id).data();
    }

    static Map<String, Object> says(String serial, String connectivity, String at) {
        return Map.of("serial", serial, "connectivity", connectivity, "at", at);
    }
}
