package org.veranda.server.realtime.copies;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/// What users of other tenants are told of a device that is shown to them: nothing of where it is, and nothing that people
/// wrote. Only what is listed goes out, so that what is added later stays inside.
final class ForStrangers {

    private static final List<String> TOLD =
            List.of(
                    "id",
                    "tenant_id",
                    "device_id",
                    "device_serial",
                    "severity",
                    "status",
                    "category",
                    "alarm_type",
                    "raised_at",
                    "created_at",
                    "occurrence",
                    "count",
                    "active",
                    "acknowledged",
                    "device",
                    "stream",
                    "epoch",
                    "seq",
                    "at");
    private static final List<String> OF_DEVICE =
            List.of("id", "serial", "connectivity", "firmware_version", "last_seen_at");

    private ForStrangers() {}

    static ObjectNode of(JsonNode payload) {
        ObjectNode told = ((ObjectNode) payload.deepCopy()).retain(TOLD);
        if (told.path("device") instanceof ObjectNode device) {
            device.retain(OF_DEVICE);
        }
        return told;
    }
}
