package org.veranda.wire;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/// An event and where it stands in its stream, written as one flat object.
record EventPayload(TenantEvent event, Sequenced at) {

    static final class Writer extends StdSerializer<EventPayload> {

        Writer() {
            super(EventPayload.class);
        }

        @Override
        public void serialize(
                EventPayload payload, JsonGenerator json, SerializationContext context) {
            json.writeStartObject(payload);
            Flat.write(payload.event.body(), json, context);
            Flat.write(payload.at, json, context);
            json.writeEndObject();
        }
    }
}
