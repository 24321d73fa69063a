package org.veranda.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PusherFramesTest {

    private final WireCodec codec = new WireCodec();

    @Test
    void readsAPingWithoutData() {
        assertThat(codec.readFrame("{\"event\":\"pusher:ping\"}"))
                .isEqualTo(new PusherFrame.Ping());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"channel\":\"room\",\"auth\":\"\"}",
                "\"{\\\"channel\\\":\\\"room\\\",\\\"auth\\\":\\\"\\\"}\""
            })
    void readsASubscriptionWhoseDataIsAnObjectOrItsText(String data) {
        assertThat(codec.readFrame("{\"event\":\"pusher:subscribe\",\"data\":" + data + "}"))
                .isEqualTo(new PusherFrame.Subscribe("room", "", null, null));
    }

    @Test
    void keepsAnEventsDataByteForByte() {
        String data = "{ \"b\" : 1.50, \"a\":\"\\u00e9\" }";
        PusherFrame event = new PusherFrame.ChannelEvent("x", "room", data, null);

        assertThat(codec.readFrame(codec.writeFrame(event))).isEqualTo(event);
    }

    @Test
    void readsAnEventWhoseDataIsAnObject() {
        assertThat(codec.readFrame("{\"event\":\"client-x\",\"channel\":\"c\",\"data\":{\"a\":1}}"))
                .isEqualTo(new PusherFrame.ChannelEvent("client-x", "c", "{\"a\":1}", null));
    }

    @Test
    void leavesFramesOfUnknownNamesToTheirReader() {
        assertThat(codec.readFrame("{\"event\":\"pusher:unheard-of\",\"data\":{\"auth\":\"a\"}}"))
                .isEqualTo(
                        new PusherFrame.ChannelEvent(
                                "pusher:unheard-of", null, "{\"auth\":\"a\"}", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "[]",
                "{}",
                "{\"event\":7}",
                "{\"event\":\"pusher:subscribe\"}",
                "{\"event\":\"pusher:subscribe\",\"data\":\"{\"}",
                "{\"event\":\"pusher:subscribe\",\"data\":{\"channel\":7}}",
                "{\"event\":\"pusher:subscribe\",\"data\":{\"channel\":\"c\",\"recover\":{}}}"
            })
    void refusesAFrameThatIsNone(String text) {
        assertThatExceptionOfType(WireException.class).isThrownBy(() -> codec.readFrame(text));
    }

    @Test
    void saysWhichNumberIsTooLarge() {
        String frame =
                "{\"event\":\"pusher:subscribe\",\"data\":{\"channel\":\"c\","
                        + "\"recover\":{\"epoch\":\"e\",\"seq\":99999999999999999999}}}";

        assertThatExceptionOfType(WireException.class)
                .isThrownBy(() -> codec.readFrame(frame))
                .withMessage("Cannot read data.recover.seq: the number is too large or too small");
    }
}
