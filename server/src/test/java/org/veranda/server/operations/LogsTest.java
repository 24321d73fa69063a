package org.veranda.server.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.veranda.model.identity.Role;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.People;
import org.veranda.server.testing.Person;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

@ServerTest
class LogsTest {

    @Autowired TwoTenants two;
    @Autowired People people;

    @Value("${logging.file.name}")
    Path file;

    @Test
    void keepNoAddressPasswordOrTokenAndNoGuestsName() throws IOException {
        TwoTenants.Pair tenants = two.found();
        Person ana = people.hire(tenants.quinta(), Role.FRONT_DESK);
        JsonNode tokens = people.tokens(ana);
        Api asAna = people.nobody().with(tokens.path("access_token").asString());
        people.nobody()
                .post(
                        "/api/v1/auth/login",
                        Map.of("email", ana.user().email(), "password", "wr0ng-one"));
        people.nobody()
                .post(
                        "/api/v1/auth/login",
                        "{\"email\":\"%s\", oops".formatted(ana.user().email()));
        asAna.post(
                "/api/v1/auth/register",
                Map.of("email", ana.user().email(), "name", "Zulmira Quintela"));
        asAna.post("/api/v1/bookings", "{\"guest_name\":\"Zulmira Quintela\", oops");
        asAna.with("Authorization", "Bearer eyJhbGciOiJIUzI1NiJ9.broken.one").get("/api/v1/rooms");
        String mark = "a line that must be found " + ana.user().id();
        LoggerFactory.getLogger(LogsTest.class).info(mark);

        String log = Files.readString(file);

        assertThat(log).contains(mark);
        assertThat(log)
                .doesNotContain(
                        ana.user().email(),
                        "wr0ng-one",
                        People.PASSWORD,
                        "Zulmira",
                        tokens.path("access_token").asString(),
                        tokens.path("refresh_token").asString(),
                        "eyJhbGciOiJIUzI1NiJ9");
    }

    @Test
    void areOneJsonObjectALine() throws IOException {
        LoggerFactory.getLogger(LogsTest.class).info("one line\nwith a break in it");

        List<String> lines = Files.readAllLines(file);

        assertThat(lines).isNotEmpty();
        for (String line : lines) {
            assertThat(JsonMapper.shared().readTree(line).isObject()).isTrue();
        }
    }
}
