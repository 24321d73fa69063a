package org.veranda.desktop.rooms.act;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.veranda.desktop.ui.Texts;
import org.veranda.model.FailingClause;
import org.veranda.model.Refusal;
import org.veranda.model.RefusalCode;

import java.util.List;
import java.util.Locale;

class RefusalWordsTest {

    private final RefusalWords english = new RefusalWords(new Texts(Locale.ENGLISH));
    private final RefusalWords spanish = new RefusalWords(new Texts(Locale.of("es")));

    @Test
    void saysInEveryLanguageWhichBookingIsInTheWay() {
        FailingClause clause =
                new FailingClause("reservation", "booking 12 from 2026-11-20 to 2026-11-22");

        assertThat(english.clause(clause))
                .isEqualTo("There is a reservation: no. 12, Fri 20 Nov – Sun 22 Nov");
        assertThat(spanish.clause(clause))
                .isEqualTo("Hay una reserva: n.º 12, vie 20 nov – dom 22 nov");
    }

    @Test
    void saysWhichBlockIsThereAlready() {
        assertThat(
                        english.clause(
                                new FailingClause(
                                        "block", "ooo from 2026-11-20 through 2026-11-22")))
                .isEqualTo("There is a block: out of order, Fri 20 Nov – Sun 22 Nov");
        assertThat(
                        english.clause(
                                new FailingClause(
                                        "block", "oos from 2026-11-20 through further notice")))
                .isEqualTo("There is a block: out of service from Fri 20 Nov, no end set");
    }

    @Test
    void saysADateAsPeopleDo() {
        assertThat(english.clause(new FailingClause("arrival", "2026-11-20")))
                .isEqualTo("Arrival: Fri 20 Nov");
    }

    @Test
    void saysNothingTwice() {
        Refusal why =
                new Refusal(
                        RefusalCode.NOT_PERMITTED,
                        "room",
                        "VD",
                        "block_begin",
                        "Cannot block the room",
                        List.of(new FailingClause("permission", "manage-rooms")),
                        List.of());

        assertThat(english.because(why)).isEqualTo("your role does not permit this");
    }

    @Test
    void keepsTheServersWordsForAClauseOfANewerOne() {
        assertThat(spanish.clause(new FailingClause("moonlight", "too bright")))
                .isEqualTo("too bright");
    }
}
