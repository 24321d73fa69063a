package org.veranda.server.identity.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.veranda.server.problem.TooManyAttemptsException;

class SignInPaceTest {

    private final SignInPace pace = new SignInPace(new SignInLimits(3, 1));

    @Test
    void slowsDownAnAddressThatTriesManyNamesAndNoOther() {
        for (int i = 0; i < 3; i++) {
            pace.attempt("192.0.2.1");
        }

        assertThatThrownBy(() -> pace.attempt("192.0.2.1"))
                .isInstanceOf(TooManyAttemptsException.class);
        assertThatCode(() -> pace.attempt("192.0.2.2")).doesNotThrowAnyException();
    }
}
