package org.veranda.wire;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Optional;

/// The one way between the wire's types and JSON: strict about what is missing, lenient about what
/// is unknown.
public final class WireCodec {

    private final JsonMapper mapper = JsonMapper.builder().build();

    /// The mapper behind it, for frameworks that want one.
    public JsonMapper mapper() {
        return mapper;
    }

    public String write(Object value) {
        return mapper.writeValueAsString(value);
    }

    public byte[] writeBytes(Object value) {
        return mapper.writeValueAsBytes(value);
    }

    /// Reads one value; a [WireException] names the path of what is wrong.
    public <T> T read(String json, Class<T> type) {
        return mapper.readValue(json, type);
    }

    public <T> T read(byte[] json, Class<T> type) {
        return mapper.readValue(json, type);
    }

    /// Reads `{"data": …}`.
    public <T> T readData(String json, Class<T> type) {
        return mapper.treeToValue(mapper.readTree(json).path("data"), type);
    }

    /// Reads `{"data": […]}`.
    public <T> List<T> readDataList(String json, Class<T> type) {
        return mapper.readTree(json)
                .path("data")
                .valueStream()
                .map(node -> mapper.treeToValue(node, type))
                .toList();
    }

    /// An event's payload: its own fields, and where it stands in its stream.
    public String writeEvent(TenantEvent event, Sequenced at) {
        return mapper.writeValueAsString(event);
    }

    /// The event of that name; empty when this version does not know it.
    public Optional<TenantEvent> readEvent(String name, String payload) {
        return Optional.empty();
    }

    /// Where a payload stands in its stream; empty when it is not of a stream.
    public Optional<Sequenced> readSequenced(String payload) {
        return Optional.empty();
    }

    public String writeFrame(PusherFrame frame) {
        return mapper.writeValueAsString(frame);
    }

    public PusherFrame readFrame(String text) {
        return mapper.readValue(text, PusherFrame.class);
    }
}
