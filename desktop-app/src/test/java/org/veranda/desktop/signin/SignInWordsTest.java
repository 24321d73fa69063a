package org.veranda.desktop.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.veranda.desktop.ui.Texts;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;

class SignInWordsTest {

    private final Texts texts = new Texts(Locale.ENGLISH);
    private final SignInWords words = new SignInWords(texts);

    @Test
    void saysWhenOneMayTryAgainOnTheClockOfAllOtherScreens() {
        var until =
                LocalDateTime.of(2026, 7, 14, 13, 58, 1).atZone(ZoneId.systemDefault()).toInstant();

        assertThat(words.of(new SignInState.Locked(until))).contains("at 13:59,");
        texts.use(Locale.of("es"));
        assertThat(words.of(new SignInState.Locked(until))).contains("13:59");
    }

    @Test
    void saysHowManyChangesNobodyAnswered() {
        assertThat(words.of(new SignInState.SessionEnded(0)))
                .isEqualTo("The server ended your session. Sign in again to go on.");
        assertThat(words.of(new SignInState.SessionEnded(1))).contains("before 1 change had");
        assertThat(words.of(new SignInState.SessionEnded(3))).contains("before 3 changes had");
    }
}
