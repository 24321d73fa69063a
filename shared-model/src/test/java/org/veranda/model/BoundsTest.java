package org.veranda.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;

class BoundsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

    @Test
    void letTextsOfPeopleThrough() {
        assertThat(Bounds.text("Two lines\r\nand\ta tab, Inês 🛏️", 500)).isTrue();
        assertThat(Bounds.text(null, 5)).isTrue();
        assertThat(Bounds.line("Inês Costa", 10)).isTrue();
    }

    @Test
    void stopWhatCannotBeKeptOrShown() {
        assertThat(Bounds.text("x".repeat(6), 5)).isFalse();
        assertThat(Bounds.text("nul \0", 50)).isFalse();
        assertThat(Bounds.text("bell \u0007", 50)).isFalse();
        assertThat(Bounds.text("half a pair \ud83d", 50)).isFalse();
        assertThat(Bounds.line("two\nlines", 50)).isFalse();
    }

    @Test
    void keepDaysNearAndStaysShort() {
        assertThat(Bounds.day(TODAY.plusYears(20), TODAY)).isTrue();
        assertThat(Bounds.day(LocalDate.MAX, TODAY)).isFalse();
        assertThat(Bounds.day(LocalDate.MIN, TODAY)).isFalse();
        assertThat(Bounds.stay(TODAY, TODAY.plusDays(730))).isTrue();
        assertThat(Bounds.stay(TODAY, TODAY.plusDays(731))).isFalse();
        assertThat(Bounds.persons(99)).isTrue();
        assertThat(Bounds.persons(100)).isFalse();
        assertThat(Bounds.persons(-1)).isFalse();
    }
}
