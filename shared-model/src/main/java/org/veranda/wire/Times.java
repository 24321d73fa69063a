package org.veranda.wire;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// Instants in UTC with exactly milliseconds, times of day without seconds.
final class Times {

    private static final DateTimeFormatter MILLIS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");
    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private Times() {}

    static void register(SimpleModule module) {
        module.addSerializer(Instant.class, new InstantWriter());
        module.addDeserializer(Instant.class, new InstantReader());
        module.addSerializer(LocalTime.class, new TimeWriter());
    }

    private static final class InstantWriter extends StdSerializer<Instant> {

        InstantWriter() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant value, JsonGenerator json, SerializationContext context) {
            json.writeString(MILLIS.format(value));
        }
    }

    private static final class InstantReader extends StdDeserializer<Instant> {

        InstantReader() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser json, DeserializationContext context) {
            String text = json.getValueAsString("");
            try {
                Instant read = Instant.parse(text).truncatedTo(ChronoUnit.MILLIS);
                if (!read.isBefore(FIRST) && !read.isAfter(LAST)) {
                    return read;
                }
                throw context.weirdStringException(text, Instant.class, "not of our calendar");
            } catch (DateTimeException e) {
                throw context.weirdStringException(text, Instant.class, "not an instant in UTC");
            }
        }
    }

    private static final class TimeWriter extends StdSerializer<LocalTime> {

        TimeWriter() {
            super(LocalTime.class);
        }

        @Override
        public void serialize(LocalTime value, JsonGenerator json, SerializationContext context) {
            json.writeString(MINUTES.format(value));
        }
    }
}
