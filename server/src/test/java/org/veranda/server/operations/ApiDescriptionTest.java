package org.veranda.server.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.veranda.server.testing.Answer;
import org.veranda.server.testing.People;
import org.veranda.server.testing.ServerTest;
import org.veranda.wire.CommandCatalogue;

import tools.jackson.databind.JsonNode;

import java.util.List;

@ServerTest
class ApiDescriptionTest {

    @Autowired People people;

    JsonNode api;

    @BeforeEach
    void read() {
        Answer answer = people.nobody().get("/openapi.json");
        assertThat(answer.status()).isEqualTo(200);
        api = answer.json();
    }

    @Test
    void namesTheDoorsOfTheContract() {
        assertThat(api.path("paths").propertyNames())
                .contains(
                        "/api/v1/auth/login",
                        "/api/v1/auth/refresh",
                        "/api/v1/auth/logout",
                        "/api/v1/auth/me",
                        "/api/v1/auth/register",
                        "/api/v1/client-config",
                        "/api/v1/users",
                        "/api/v1/colleagues",
                        "/api/v1/rooms",
                        "/api/v1/rooms/{id}/status",
                        "/api/v1/commands",
                        "/api/v1/snapshot",
                        "/api/v1/me/notification-preferences",
                        "/api/v1/me/notifications",
                        "/api/v1/me/notifications/{id}/read",
                        "/api/v1/me/notifications/read-all");
    }

    @Test
    void saysWhereMachinesShowTheirKey() {
        JsonNode security =
                api.path("paths").path("/api/v1/devices/status").path("post").path("security");

        assertThat(security.valueStream().map(JsonNode::toString))
                .containsExactlyInAnyOrder("{\"access_token\":[]}", "{\"api_key\":[]}");
        assertThat(
                        api.path("components")
                                .path("securitySchemes")
                                .path("api_key")
                                .path("name")
                                .asString())
                .isEqualTo("X-Api-Key");
    }

    @Test
    void namesTheCallsOfBackends() {
        assertThat(api.path("paths").propertyNames())
                .contains(
                        "/apps/{app}/events",
                        "/apps/{app}/batch_events",
                        "/apps/{app}/channels",
                        "/apps/{app}/channels/{channel}",
                        "/apps/{app}/channels/{channel}/users",
                        "/apps/{app}/users/{user}/terminate_connections");
    }

    @Test
    void writesNamesAsTheyTravel() {
        JsonNode pair = api.path("components").path("schemas").path("TokenPair").path("properties");

        assertThat(pair.propertyNames())
                .containsExactlyInAnyOrder(
                        "access_token", "token_type", "expires_in", "refresh_token", "user");
    }

    @Test
    void listsEveryCommandOfTheCatalogueWithItsFields() {
        JsonNode schemas = api.path("components").path("schemas");

        for (CommandCatalogue.Entry entry : CommandCatalogue.entries()) {
            JsonNode properties = schemas.path("command." + entry.type()).path("properties");
            List<String> fields =
                    entry.fields().stream().map(CommandCatalogue.Field::name).toList();

            assertThat(properties.propertyNames()).as(entry.type()).containsAll(fields);
        }
        assertThat(schemas.path("Command").path("oneOf").size())
                .isEqualTo(CommandCatalogue.entries().size());
    }

    @Test
    void saysHowEveryOperationSaysNo() {
        api.path("paths")
                .forEachEntry((path, item) ->
                        item.forEachEntry((method, operation) ->
                                assertProblem(path + " " + method, operation)));
        assertThat(api.at("/components/schemas/Problem/required").size()).isEqualTo(6);
    }

    @Test
    void isBrowsableUnderAStrictPolicy() {
        Answer page = people.nobody().get("/swagger-ui/index.html");

        assertThat(people.nobody().get("/docs").status()).isEqualTo(302);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).doesNotContain("<script>");
        assertThat(page.header("Content-Security-Policy").orElseThrow())
                .contains("script-src 'self'")
                .doesNotContain("unsafe");
    }

    private static void assertProblem(String where, JsonNode operation) {
        JsonNode other = operation.path("responses").path("default").path("content");

        assertThat(other.propertyNames()).as(where).containsExactly("application/problem+json");
    }
}
