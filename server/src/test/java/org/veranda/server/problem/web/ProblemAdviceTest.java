package org.veranda.server.problem.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.veranda.model.FailingClause;
import org.veranda.model.Refusal;
import org.veranda.model.RefusalCode;
import org.veranda.server.problem.InvalidInputException;
import org.veranda.server.problem.RefusedException;
import org.veranda.server.problem.TooManyAttemptsException;
import org.veranda.wire.WireCodec;

import tools.jackson.databind.JsonNode;

import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class ProblemAdviceTest {

    private static final WireCodec CODEC = new WireCodec();

    private RuntimeException next = new IllegalStateException("the secret inside");

    private final MockMvc mvc =
            MockMvcBuilders.standaloneSetup(new Failing())
                    .setControllerAdvice(new ProblemAdvice())
                    .setMessageConverters(new JacksonJsonHttpMessageConverter(CODEC.mapper()))
                    .build();

    @RestController
    final class Failing {

        @GetMapping("/fail")
        String fail() {
            throw next;
        }
    }

    @Test
    void tellsNothingOfAFaultsInside() throws Exception {
        MockHttpServletResponse answer = get(new IllegalStateException("the secret inside"));

        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(answer.getContentAsString()).doesNotContain("secret", "IllegalState", "at org");
    }

    @Test
    void claimsNothingOfWhatWasDoneBeforeAFault() throws Exception {
        JsonNode body = json(get(new IllegalStateException("in the second of a batch")));

        assertThat(body.path("message").asString())
                .contains("What was done before the failure stands", "the same ids")
                .doesNotContain("nothing was changed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"55P03", "57014"})
    void asksToComeBackWhenOthersKeptTheDatabaseWaiting(String state) throws Exception {
        SQLException cause = new SQLException("canceling statement of 10.0.0.7", state);

        for (RuntimeException thrown :
                List.of(
                        new UncategorizedSQLException("lock", null, cause),
                        new DataAccessResourceFailureException("lock", cause))) {
            MockHttpServletResponse answer = get(thrown);
            assertThat(answer.getStatus()).isEqualTo(503);
            assertThat(answer.getHeader("Retry-After")).isNotBlank();
            assertThat(answer.getContentAsString())
                    .contains("kept this waiting")
                    .doesNotContain("10.0.0.7");
        }
    }

    @Test
    void asksToComeBackWhenTheDatabaseIsAway() throws Exception {
        MockHttpServletResponse answer = get(new DataAccessResourceFailureException("10.0.0.7"));

        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isNotBlank();
        assertThat(answer.getContentAsString()).doesNotContain("10.0.0.7");
    }

    @Test
    void saysWhenToTryAgain() throws Exception {
        MockHttpServletResponse answer =
                get(new TooManyAttemptsException("Wait.", Duration.ofSeconds(90)));

        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("90");
    }

    @Test
    void carriesTheErrorsOfEveryField() throws Exception {
        Map<String, List<String>> errors = new LinkedHashMap<>();
        errors.put("name", List.of("The name is missing."));
        errors.put("rows.3", List.of("That is no date."));

        JsonNode body = json(get(new InvalidInputException(errors)));

        assertThat(body.path("status").asInt()).isEqualTo(422);
        assertThat(body.path("message").asString()).isEqualTo("The name is missing. (and 1 more)");
        assertThat(body.path("errors").path("rows.3").get(0).asString())
                .isEqualTo("That is no date.");
    }

    @Test
    void carriesAWholeRefusal() throws Exception {
        JsonNode body =
                json(get(new RefusedException(refusal(RefusalCode.NOT_READY), Map.of("id", 7))));

        assertThat(body.path("status").asInt()).isEqualTo(422);
        assertThat(body.path("code").asString()).isEqualTo("NOT_READY");
        assertThat(body.path("machine").asString()).isEqualTo("room");
        assertThat(body.path("from").asString()).isEqualTo("VD");
        assertThat(body.path("command").asString()).isEqualTo("check_in");
        assertThat(body.path("failing").get(0).path("clause").asString()).isEqualTo("clean");
        assertThat(body.path("allowed").get(0).asString()).isEqualTo("mark_clean");
        assertThat(body.path("current").path("id").asInt()).isEqualTo(7);
        assertThat(body.path("message").asString()).isEqualTo("The room is not ready.");
    }

    @ParameterizedTest
    @CsvSource({
        "STALE_CLEAN,409",
        "VERSION_CHANGED,409",
        "LEASED,409",
        "WRONG_STATUS,409",
        "NOT_PERMITTED,403",
        "SUPERVISOR_ONLY,403",
        "NOT_FOUND,404",
        "ID_REUSED,422",
        "ROOM_TAKEN,422",
        "COMMAND_EXPIRED,422"
    })
    void knowsTheStatusOfEachRefusal(RefusalCode code, int status) throws Exception {
        assertThat(get(new RefusedException(refusal(code), null)).getStatus()).isEqualTo(status);
    }

    @Test
    void letsADoorInsistOnConflict() throws Exception {
        RuntimeException refused = RefusedException.conflict(refusal(RefusalCode.TOO_EARLY), null);

        assertThat(get(refused).getStatus()).isEqualTo(409);
    }

    private static Refusal refusal(RefusalCode code) {
        return new Refusal(
                code,
                "room",
                "VD",
                "check_in",
                "The room is not ready.",
                List.of(new FailingClause("clean", "It is dirty.")),
                List.of("mark_clean"));
    }

    private MockHttpServletResponse get(RuntimeException thrown) throws Exception {
        next = thrown;
        return mvc.perform(MockMvcRequestBuilders.get("/fail")).andReturn().getResponse();
    }

    private static JsonNode json(MockHttpServletResponse response) throws Exception {
        return CODEC.mapper().readTree(response.getContentAsString());
    }
}
