package org.veranda.server.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.veranda.model.identity.Role;
import org.veranda.server.testing.Answer;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.People;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;

@ServerTest
class ProblemsOverHttpTest {

    private static final String LOGIN = "/api/v1/auth/login";
    private static final String TOO_LONG = "\"" + "x".repeat((1 << 20) + 1) + "\"";

    @Autowired TwoTenants two;
    @Autowired People people;

    Api nobody;
    Api admin;

    @BeforeEach
    void signIn() {
        nobody = people.nobody();
        admin = people.signIn(two.found().quinta(), Role.RESORT_ADMIN);
    }

    @Test
    void tellWhereABodyIsNoJson() {
        Answer answer = nobody.post(LOGIN, "{\"email\": \n oops}");

        assertProblem(answer, 400);
        assertThat(answer.json().path("detail").asString()).contains("line 2");
        assertThat(answer.text()).doesNotContain("oops");
    }

    @Test
    void tellThatABodyIsMissing() {
        assertProblem(nobody.post(LOGIN), 400);
    }

    @Test
    void tellThatThereIsNothing() {
        assertProblem(admin.get("/api/v1/no-such-thing"), 404);
    }

    @Test
    void tellWhichMethodsArePossible() {
        Answer answer = admin.delete("/api/v1/users");

        assertProblem(answer, 405);
        assertThat(answer.header("Allow").orElseThrow()).contains("GET");
    }

    @Test
    void tellThatAnIdIsNone() {
        assertProblem(admin.patch("/api/v1/users/abc", "{}"), 400);
    }

    @Test
    void tellThatABodyIsOfTheWrongKind() {
        Answer answer = nobody.with("Content-Type", "application/xml").post(LOGIN, "<a/>");

        assertProblem(answer, 415);
    }

    @Test
    void tellThatABodyIsTooLargeBeforeItIsRead() {
        assertProblem(nobody.post(LOGIN, TOO_LONG), 413);
    }

    @Test
    void tellThatABodyIsTooLargeWhenItComesInChunks() {
        byte[] body = TOO_LONG.getBytes(StandardCharsets.UTF_8);

        Answer answer =
                nobody.send(
                        "POST",
                        LOGIN,
                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));

        assertProblem(answer, 413);
    }

    @Test
    void nameTheFieldThatIsNoText() {
        String nul = "a\\u0000b";
        String login = "{\"email\": \"" + nul + "@q.example\", \"password\": \"wrong\"}";
        String named = "{\"name\": \"" + nul + "\"}";
        String newcomer =
                "{\"name\": \"%s\", \"email\": \"nul@q.example\", \"password\": \"long enough 1\", \"role\": \"Manager\"}"
                        .formatted(nul);

        assertNamed(nobody.post(LOGIN, login), "email");
        assertNamed(admin.post("/api/v1/auth/register", newcomer), "name");
        assertNamed(admin.post("/api/v1/locations", named), "name");
        assertNamed(admin.post("/api/v1/room-types", named), "name");
        assertNamed(
                admin.get("/api/v1/streams/private-tenant.1/events?epoch=%00&after=0"), "epoch");
    }

    @Test
    void nameTheNumberThatIsTooLarge() {
        Answer answer =
                admin.post(
                        "/api/v1/locations",
                        "{\"name\": \"x\", \"sort_order\": 99999999999999999999}");

        assertNamed(answer, "sort_order");
    }

    private static void assertNamed(Answer answer, String field) {
        assertProblem(answer, 422);
        assertThat(answer.json().path("errors").propertyNames()).containsExactly(field);
    }

    private static void assertProblem(Answer answer, int status) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).contains("application/problem+json");
        assertThat(List.copyOf(answer.json().propertyNames()))
                .startsWith("type", "title", "status", "detail", "instance", "message");
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.json().path("message")).isEqualTo(answer.json().path("detail"));
        assertThat(answer.text()).doesNotContain("Exception", "org.veranda", "at java");
    }
}
