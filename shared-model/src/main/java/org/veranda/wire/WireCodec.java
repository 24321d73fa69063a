package org.veranda.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.Nulls;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The one way between the wire's types and JSON: strict about what is missing, lenient about what
/// is unknown.
public final class WireCodec {

    private static final StreamReadConstraints BOUNDS =
            StreamReadConstraints.builder()
                    .maxNestingDepth(32)
                    .maxDocumentLength(64L << 20)
                    .maxStringLength(1 << 20)
                    .maxNameLength(200)
                    .maxNumberLength(40)
                    .build();

    private final JsonMapper mapper = newMapper();
    private final PusherFrames frames = new PusherFrames(mapper);

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
        return clearly("", () -> mapper.readValue(json, type));
    }

    public <T> T read(byte[] json, Class<T> type) {
        return clearly("", () -> mapper.readValue(json, type));
    }

    /// Reads `{"data": …}`.
    public <T> T readData(String json, Class<T> type) {
        return clearly("data", () -> mapper.treeToValue(data(json), type));
    }

    /// Reads `{"data": […]}`.
    public <T> List<T> readDataList(String json, Class<T> type) {
        return clearly("data", () -> mapper.readerForListOf(type).<List<T>>readValue(data(json)));
    }

    /// An event's payload: its own fields, and where it stands in its stream.
    public String writeEvent(TenantEvent event, Sequenced at) {
        return mapper.writeValueAsString(new EventPayload(event, at));
    }

    /// The event of that name; empty when this version does not know it.
    public Optional<TenantEvent> readEvent(String name, String payload) {
        JsonNode node = clearly("", () -> mapper.readTree(payload));
        boolean guests = node.path("stream").asString("").endsWith(".frontdesk");
        return EventTypes.find(name, guests)
                .map(type -> clearly("", () -> mapper.treeToValue(node, type)));
    }

    /// Where a payload stands in its stream; empty when it is not of a stream.
    public Optional<Sequenced> readSequenced(String payload) {
        JsonNode node = clearly("", () -> mapper.readTree(payload));
        return node.has("stream") && node.has("seq") && node.has("at")
                ? Optional.of(clearly("", () -> mapper.treeToValue(node, Sequenced.class)))
                : Optional.empty();
    }

    public String writeFrame(PusherFrame frame) {
        return frames.write(frame);
    }

    public PusherFrame readFrame(String text) {
        return frames.read(text);
    }

    private JsonNode data(String json) {
        return mapper.readTree(json).path("data");
    }

    private static <T> T clearly(String prefix, Supplier<T> reading) {
        T value;
        try {
            value = reading.get();
        } catch (JacksonException e) {
            throw WireFaults.of(prefix, e);
        }
        if (value == null) {
            throw new WireException(prefix, "it must not be null");
        }
        return value;
    }

    private static JsonMapper newMapper() {
        SimpleModule module = new SimpleModule("veranda");
        Times.register(module);
        EnvelopeJson.register(module);
        OutcomeJson.register(module);
        module.addSerializer(EventPayload.class, new EventPayload.Writer());
        return JsonMapper.builder(JsonFactory.builder().streamReadConstraints(BOUNDS).build())
                .annotationIntrospector(new Nullability())
                .addModule(module)
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .changeDefaultPropertyInclusion(
                        value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
                .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .withCoercionConfig(LogicalType.Textual, WireCodec::textOnly)
                .build();
    }

    private static void textOnly(MutableCoercionConfig texts) {
        Map.of(
                        CoercionInputShape.Integer, CoercionAction.Fail,
                        CoercionInputShape.Float, CoercionAction.Fail,
                        CoercionInputShape.Boolean, CoercionAction.Fail)
                .forEach(texts::setCoercion);
    }
}
