package org.veranda.server.problem.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.veranda.server.problem.InvalidInputException;

import java.util.List;

class PlainTextTest {

    record Inner(String someText) {}

    record Outer(@Nullable String text, @Nullable Inner inner, List<Object> many) {}

    @ParameterizedTest
    @ValueSource(strings = {"", "Zoë", "two\nlines\r\n", "a\ttab", "\uD83D\uDECC", "%00"})
    void takesWhatPeopleWrite(String text) {
        assertThat(PlainText.isPlain(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "a\u001Bb", "\u007F", "\u0085", "\uD83D", "\uDECC x"})
    void refusesWhatIsNoText(String text) {
        assertThat(PlainText.isPlain(text)).isFalse();
    }

    @Test
    void namesTheFieldHoweverDeepItIs() {
        assertThatCode(() -> PlainText.check(new Outer("fine", null, List.of("fine"))))
                .doesNotThrowAnyException();
        assertNamed(new Outer("\0", null, List.of()), "text");
        assertNamed(new Outer(null, new Inner("\0"), List.of()), "some_text");
        assertNamed(new Outer(null, null, List.of("fine", "\0")), "many");
        assertNamed(new Outer(null, null, List.of(new Inner("\0"))), "some_text");
    }

    @Test
    void namesTheParameter() {
        assertThat(PlainText.faults("/rooms", null)).isEmpty();
        assertThat(PlainText.faults("/rooms", "q=100%2500&x=%0A%C3%A9")).isEmpty();
        assertThat(PlainText.faults("/rooms", "a=1&q=x%00")).containsOnlyKeys("q");
        assertThat(PlainText.faults("/rooms", "q=%c2%85")).containsOnlyKeys("q");
        assertThat(PlainText.faults("/rooms", "a%1F=1")).containsOnlyKeys("query");
        assertThat(PlainText.faults("/rooms/%7f", null)).containsOnlyKeys("path");
    }

    private static void assertNamed(Outer body, String field) {
        assertThatThrownBy(() -> PlainText.check(body))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.errors()).containsOnlyKeys(field));
    }
}
