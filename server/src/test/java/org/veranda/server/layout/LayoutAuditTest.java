package org.veranda.server.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.veranda.model.identity.Role;
import org.veranda.model.identity.TenantId;
import org.veranda.server.problem.ProblemException;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.testing.Answer;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.People;
import org.veranda.server.testing.Person;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Who changed how a resort is laid out and set, and who was not allowed to.
@ServerTest
class LayoutAuditTest {

    @Autowired TwoTenants two;
    @Autowired People people;
    @Autowired LayoutService layout;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    private TwoTenants.Pair pair;
    private Person ana;
    private Api anas;

    @BeforeEach
    void signIn() {
        pair = two.found();
        ana = people.hire(pair.quinta(), Role.MANAGER);
        anas = people.signIn(ana);
    }

    @Test
    void isWrittenDownWithEachChangeOfTheLayout() {
        long place = made(anas.post("/api/v1/locations", Map.of("name", "Riverfront")));
        long type = made(anas.post("/api/v1/room-types", Map.of("name", "Deluxe")));
        anas.with("Content-Type", "text/csv")
                .send(
                        "POST",
                        "/api/v1/rooms/import",
                        BodyPublishers.ofString(
                                "name,room_type,location\nRaft 01,Deluxe,Riverfront\nRaft 02,Deluxe,Riverfront\n"));
        anas.delete("/api/v1/locations/" + place);

        assertThat(written(pair.quinta(), "LAYOUT_CHANGED"))
                .containsExactly(
                        "location %d added: Riverfront by %s".formatted(place, ana.user().id()),
                        "room type %d added: Deluxe by %s".formatted(type, ana.user().id()),
                        "2 rooms added: Raft 01, Raft 02 by " + ana.user().id());
        assertThat(written(pair.serra(), "LAYOUT_CHANGED")).isEmpty();
    }

    @Test
    void tellsWhichOneWasChangedOrRemoved() {
        String types = "/api/v1/room-types";
        long place = made(anas.post("/api/v1/locations", Map.of("name", "Riverfront")));
        long type = made(anas.post(types, Map.of("name", "Deluxe")));
        Map<String, Object> body =
                Map.of("name", "Raft 01", "room_type_id", type, "location_id", place);
        long room = made(anas.post("/api/v1/rooms", body));
        anas.put("/api/v1/rooms/" + room, body);
        anas.delete("/api/v1/rooms/" + room);
        anas.put(types + "/" + type, Map.of("name", "Suite"));
        anas.delete(types + "/" + type);
        anas.put("/api/v1/locations/" + place, Map.of("name", "Hill"));
        anas.delete("/api/v1/locations/" + place);

        assertThat(written(pair.quinta(), "LAYOUT_CHANGED"))
                .satisfiesExactly(
                        added -> assertThat(added).startsWith("location %d added".formatted(place)),
                        added -> assertThat(added).startsWith("room type %d added".formatted(type)),
                        added -> assertThat(added).startsWith("1 rooms added: Raft 01"),
                        changed ->
                                assertThat(changed).startsWith("room %d changed".formatted(room)),
                        gone -> assertThat(gone).startsWith("room %d removed".formatted(room)),
                        changed ->
                                assertThat(changed)
                                        .startsWith("room type changed")
                                        .contains("Suite"),
                        gone -> assertThat(gone).startsWith("room type %d removed".formatted(type)),
                        changed ->
                                assertThat(changed).startsWith("location changed").contains("Hill"),
                        gone ->
                                assertThat(gone)
                                        .startsWith("location %d removed".formatted(place)));
        assertThat(written(pair.serra(), "LAYOUT_CHANGED")).isEmpty();
    }

    @Test
    void staysShortHoweverManyRoomsAFileBrings() {
        anas.post("/api/v1/locations", Map.of("name", "Riverfront"));
        anas.post("/api/v1/room-types", Map.of("name", "Deluxe"));
        StringBuilder file = new StringBuilder("name,room_type,location\n");
        for (int n = 0; n < 200; n++) {
            file.append("Raft %d,Deluxe,Riverfront\n".formatted(n));
        }
        anas.with("Content-Type", "text/csv")
                .send("POST", "/api/v1/rooms/import", BodyPublishers.ofString(file.toString()));

        assertThat(written(pair.quinta(), "LAYOUT_CHANGED").getLast())
                .startsWith("200 rooms added")
                .hasSizeBetween(1_000, 1_050);
    }

    @Test
    void saysWhatTheSettingsWereAndAre() {
        assertThat(anas.patch("/api/v1/property", Map.of("inspects", true)).status())
                .isEqualTo(200);
        assertThat(anas.patch("/api/v1/property", Map.of("inspects", true)).status())
                .isEqualTo(200);

        assertThat(written(pair.quinta(), "SETTINGS_CHANGED"))
                .singleElement()
                .isEqualTo("inspects: false → true by " + ana.user().id());
        assertThat(written(pair.serra(), "SETTINGS_CHANGED")).isEmpty();
    }

    @Test
    void tellsWhoWasRefusedWhatButNothingOfWhatTheySent() {
        Person ben = people.hire(pair.quinta(), Role.HOUSEKEEPER);
        Answer refused =
                people.signIn(ben).post("/api/v1/locations?x=secret", Map.of("name", "Roof"));

        for (int n = 0; n < 20; n++) {
            people.signIn(ben).delete("/api/v1/locations/" + n);
        }

        assertThat(refused.status()).isEqualTo(403);
        assertThat(written(pair.quinta(), "FORBIDDEN"))
                .containsExactly(
                        "POST /api/v1/locations by " + ben.user().id(),
                        "DELETE /api/v1/locations/0 by " + ben.user().id());
        assertThat(written(pair.quinta(), "LAYOUT_CHANGED")).isEmpty();
        assertThat(written(pair.serra(), "FORBIDDEN")).isEmpty();
    }

    @Test
    void saysThatSomethingIsInUseOnlyWhenItIs() {
        Throwable failed =
                catchThrowable(() ->
                        CurrentTenant.run(pair.quinta(), () -> layout.addLocation("nul \0", 0)));

        assertThat(failed).isNotNull().isNotInstanceOf(ProblemException.class);
    }

    private static long made(Answer answer) {
        assertThat(answer.status()).isEqualTo(201);
        return answer.data().path("id").asLong();
    }

    private List<String> written(TenantId tenant, String kind) {
        return CurrentTenant.call(
                tenant,
                () ->
                        Objects.requireNonNull(
                                transaction.execute(_ ->
                                        jdbc.sql(
                                                        """
                                                        select detail || ' by ' || s.user_id
                                                        from audit_trail a
                                                        left join sessions s on s.id = session_id and s.user_id = by_user_id
                                                        where kind = :kind order by a.id
                                                        """)
                                                .param("kind", kind)
                                                .query(String.class)
                                                .list())));
    }
}
