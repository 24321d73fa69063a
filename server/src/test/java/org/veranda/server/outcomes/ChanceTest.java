package org.veranda.server.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;

import java.sql.SQLException;

class ChanceTest {

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01"})
    void meetsWhoeverWasInTheWayOfAnother(String state) {
        assertThat(Chance.failed(wrapped(new SQLException("in the way", state)))).isTrue();
    }

    @Test
    void hasNoPartInWhatWouldFailAgain() {
        assertThat(Chance.failed(wrapped(new SQLException("no such column", "42703")))).isFalse();
        assertThat(Chance.failed(wrapped(new SQLException("the pool is closed")))).isFalse();
        assertThat(Chance.failed(new IllegalStateException())).isFalse();
    }

    private static RuntimeException wrapped(SQLException cause) {
        return new DataAccessResourceFailureException("Cannot ask", cause);
    }
}
