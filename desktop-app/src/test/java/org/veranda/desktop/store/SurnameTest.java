package org.veranda.desktop.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurnameTest {

    @ParameterizedTest
    @CsvSource({
        "Sanne de Vries, de Vries",
        "Jan van der Berg, van der Berg",
        "Inês Martins, Martins",
        "Müller, Müller",
        "'Nguyễn, Mai', Nguyễn",
        "de Vries, de Vries"
    })
    void keepsTheSmallWordsOfAName(String name, String surname) {
        assertThat(RoomMarks.surname(name)).isEqualTo(surname);
    }
}
