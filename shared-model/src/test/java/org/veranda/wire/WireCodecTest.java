package org.veranda.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.veranda.model.room.RoomCommand;
import org.veranda.model.room.RoomId;

import java.nio.charset.StandardCharsets;
import java.util.List;

class WireCodecTest {

    private static final String ID = "\"id\":\"0198071a-4b00-7000-8000-000000000001\"";
    private static final String MADE = "\"made_at\":\"2026-07-14T12:00:00.250Z\"";

    private final WireCodec codec = new WireCodec();

    @Test
    void readsACommandThatLeavesOutWhatIsOptional() {
        CommandEnvelope read =
                codec.read(
                        "{%s,%s,\"type\":\"room.mark_clean\",\"room_id\":42,\"dirty_epoch\":7}"
                                .formatted(ID, MADE),
                        CommandEnvelope.class);

        assertThat(read.command())
                .isEqualTo(new Command.OnRoom(new RoomId(42), new RoomCommand.MarkClean(7)));
        assertThat(read.after()).isEmpty();
        assertThat(read.override()).isNull();
    }

    @Test
    void ignoresKeysThatItDoesNotKnow() {
        assertThat(codec.read("{\"epoch\":\"e\",\"seq\":1,\"since\":{\"x\":[]}}", Cursor.class))
                .isEqualTo(new Cursor("e", 1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "room.mark_clean | \"room_id\":42 | dirty_epoch | it is missing",
                "room.mark_clean | \"dirty_epoch\":7 | room_id | it is missing",
                "room.mark_clean | \"room_id\":42,\"dirty_epoch\":null | dirty_epoch | null",
                "room.mark_clean | \"room_id\":42,\"dirty_epoch\":\"7\" | dirty_epoch | long",
                "room.mark_clean | \"room_id\":42,\"dirty_epoch\":7.5 | dirty_epoch | ",
                "room.mark_clean | \"room_id\":\"42\",\"dirty_epoch\":7 | room_id | ",
                "room.mark_dirty | \"room_id\":42,\"reason\":null | reason | must not be null",
                "room.mark_dirty | \"room_id\":42,\"reason\":12 | reason | ",
                "room.inspect_fail | \"room_id\":42,\"reason\":\"x\",\"to\":\"shiny\" | to | one of",
                "room.hold | \"room_id\":42,\"until\":\"noon\" | until | Instant",
                "room.check_in | \"room_id\":42 | type | unknown command",
                "room.rush | \"room_id\":42,\"on\":true,\"override\":{} | override.reason | missing",
                "room.rush | \"room_id\":42,\"on\":true,\"after\":[\"x\"] | after[0] | UUID",
                "room.rush | \"room_id\":42,\"on\":true,\"after\":[null] | after[0] | null",
            })
    void namesThePathOfWhatIsWrong(String type, String fields, String path, String problem) {
        String json = "{%s,%s,\"type\":\"%s\",%s}".formatted(ID, MADE, type, fields);

        assertThatExceptionOfType(WireException.class)
                .isThrownBy(() -> codec.read(json, CommandEnvelope.class))
                .withMessageContaining(problem == null ? "" : problem)
                .extracting(WireException::path)
                .isEqualTo(path);
    }

    @Test
    void refusesACommandWithAKeyThatComesTwice() {
        String json =
                "{%s,%s,\"type\":\"room.release\",\"room_id\":42,\"room_id\":43}"
                        .formatted(ID, MADE);

        assertThatExceptionOfType(WireException.class)
                .isThrownBy(() -> codec.read(json, CommandEnvelope.class));
    }

    @Test
    void namesThePathInsideABatch() {
        String json =
                "{\"commands\":[{%s,%s,\"type\":\"room.rush\",\"room_id\":1}]}".formatted(ID, MADE);

        assertThatExceptionOfType(WireException.class)
                .isThrownBy(() -> codec.read(json, CommandBatch.class))
                .withMessage("Cannot read commands[0].on: it is missing");
    }

    @Test
    void neverRepeatsAValueThatDoesNotFit() {
        assertThatExceptionOfType(WireException.class)
                .isThrownBy(() -> codec.read("{\"epoch\":\"e\",\"seq\":\"Costa\"}", Cursor.class))
                .withMessageNotContaining("Costa");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {"{\"epoch\":", "null", "[]", "{\"epoch\":\"e\",\"seq\":1} {}", "\"e\"", "7"})
    void refusesTextThatIsNoCursor(String json) {
        assertThatExceptionOfType(WireException.class)
                .isThrownBy(() -> codec.read(json, Cursor.class));
    }

    @Test
    void refusesWhatIsTooDeep() {
        byte[] deep = ("{\"x\":" + "[".repeat(40)).getBytes(StandardCharsets.UTF_8);

        assertThatExceptionOfType(WireException.class)
                .isThrownBy(() -> codec.read(deep, Cursor.class))
                .withMessageContaining("too large or too deep");
    }

    @Test
    void cutsInstantsToMilliseconds() {
        String json =
                "{\"stream\":\"s\",\"epoch\":\"e\",\"seq\":1,\"at\":\"2026-07-14T12:00:00.2509Z\"}";

        Sequenced read = codec.read(json, Sequenced.class);

        assertThat(codec.write(read)).contains("\"at\":\"2026-07-14T12:00:00.250Z\"");
    }

    @Test
    void opensTheEnvelopeOfAnAnswer() {
        assertThat(codec.readData("{\"data\":{\"epoch\":\"e\",\"seq\":1}}", Cursor.class))
                .isEqualTo(new Cursor("e", 1));
        assertThat(codec.readDataList("{\"data\":[{\"epoch\":\"e\",\"seq\":1}]}", Cursor.class))
                .isEqualTo(List.of(new Cursor("e", 1)));
        assertThatExceptionOfType(WireException.class)
                .isThrownBy(() -> codec.readData("{}", Cursor.class))
                .extracting(WireException::path)
                .isEqualTo("data");
    }

    @Test
    void leavesAnUnknownEventToItsReader() {
        assertThat(codec.readEvent("alarm.sung", "{\"id\":1}")).isEmpty();
    }
}
