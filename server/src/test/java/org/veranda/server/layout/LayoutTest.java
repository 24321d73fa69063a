package org.veranda.server.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.veranda.model.identity.Role;
import org.veranda.server.journal.JournalEntry;
import org.veranda.server.journal.StreamName;
import org.veranda.server.testing.Answer;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.HeardEvents;
import org.veranda.server.testing.People;
import org.veranda.server.testing.Resort;
import org.veranda.server.testing.Resorts;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

@ServerTest
class LayoutTest {

    @Autowired TwoTenants two;
    @Autowired Resorts resorts;
    @Autowired People people;
    @Autowired HeardEvents heard;

    private Resort quinta;
    private Resort serra;
    private Api manager;

    @BeforeEach
    void openBothResorts() {
        TwoTenants.Pair pair = two.found();
        quinta = resorts.build(pair.quinta(), 3);
        serra = resorts.build(pair.serra(), 1);
        manager = people.signIn(pair.quinta(), Role.MANAGER);
    }

    @Test
    void changesAndTellsOneTenantTheWholeOfIt() {
        long place =
                manager.post("/api/v1/locations", Map.of("name", "Hill"))
                        .data()
                        .path("id")
                        .asLong();
        long type =
                manager.post("/api/v1/room-types", Map.of("name", "Suite", "code", "S"))
                        .data()
                        .path("id")
                        .asLong();
        Answer added =
                manager.post(
                        "/api/v1/rooms",
                        Map.of(
                                "name",
                                "Villa 1",
                                "room_type_id",
                                type,
                                "location_id",
                                place,
                                "floor",
                                "2"));
        long room = added.data().path("id").asLong();
        Answer renamed =
                manager.put(
                        "/api/v1/rooms/" + room,
                        Map.of("name", "Villa 2", "room_type_id", type, "location_id", place));

        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(renamed.data().path("name").asString()).isEqualTo("Villa 2");
        assertThat(manager.get("/api/v1/rooms?room_type_id=" + type).data()).hasSize(1);
        JournalEntry last = heard.of(StreamName.tenant(quinta.tenant())).getLast();
        assertThat(last.event()).isEqualTo("LayoutChanged");
        assertThat(last.payload()).contains("Villa 2", "Raft 01", "Hill", "Suite");
        assertThat(heard.of(StreamName.tenant(serra.tenant())))
                .noneMatch(event -> event.payload().contains("Villa"));
    }

    @Test
    void removesWhatNothingNeeds() {
        String raft = "/api/v1/rooms/" + quinta.room(0);
        Answer placeInUse = manager.delete("/api/v1/locations/" + quinta.place());
        Answer removed = manager.delete(raft);
        manager.patch("/api/v1/rooms/" + quinta.room(1) + "/status", Map.of("status", "ready"));
        manager.patch(
                "/api/v1/rooms/" + quinta.room(1) + "/status", Map.of("status", "checked-in"));
        Answer lived = manager.delete("/api/v1/rooms/" + quinta.room(1));

        assertThat(List.of(placeInUse.status(), removed.status(), lived.status()))
                .containsExactly(409, 204, 409);
        assertThat(manager.get(raft).status()).isEqualTo(404);
        assertThat(manager.get("/api/v1/rooms").data()).hasSize(2);
    }

    @Test
    void refusesWhatIsNotHere() {
        Map<String, Object> foreign =
                Map.of(
                        "name", "Villa 1",
                        "room_type_id", serra.type().value(),
                        "location_id", serra.place().value());

        assertThat(manager.post("/api/v1/rooms", foreign).json().path("errors").propertyNames())
                .containsExactly("location_id");
        assertThat(manager.put("/api/v1/rooms/" + serra.room(0), body("Mine")).status())
                .isEqualTo(404);
        assertThat(manager.delete("/api/v1/rooms/" + serra.room(0)).status()).isEqualTo(404);
        assertThat(manager.delete("/api/v1/locations/" + serra.place()).status()).isEqualTo(404);
        assertThat(manager.post("/api/v1/rooms", body("Raft 01")).status()).isEqualTo(422);
        assertThat(manager.put("/api/v1/rooms/" + quinta.room(0), body("Raft 02")).status())
                .isEqualTo(422);
    }

    @Test
    void givesANameOnlyOnce() {
        String types = "/api/v1/room-types";
        Answer suite = manager.post(types, Map.of("name", "Suite", "code", "S"));
        Answer sameName = manager.post(types, Map.of("name", "sUITE", "code", "T"));
        Answer sameCode = manager.post(types, Map.of("name", "Hut", "code", "S"));
        Answer renamed = manager.put(types + "/" + quinta.type(), Map.of("name", "SUITE"));
        Answer samePlace = manager.post("/api/v1/locations", Map.of("name", "Riverfront"));
        Answer elsewhere =
                people.signIn(serra.tenant(), Role.MANAGER)
                        .post(types, Map.of("name", "Suite", "code", "S"));

        assertThat(List.of(suite.status(), elsewhere.status())).containsOnly(201);
        assertThat(Stream.of(sameName, renamed, samePlace, sameCode))
                .extracting(answer -> answer.status() + errors(answer))
                .containsExactly("422[name]", "422[name]", "422[name]", "422[code]");
        assertThat(sameName.text()).contains("There is one of this name already.");
    }

    private static String errors(Answer answer) {
        return String.valueOf(List.copyOf(answer.json().path("errors").propertyNames()));
    }

    @Test
    void isForThoseWhoManageRooms() {
        Api desk = people.signIn(quinta.tenant(), Role.FRONT_DESK);

        assertThat(
                        List.of(
                                desk.post("/api/v1/rooms", body("New")).status(),
                                desk.delete("/api/v1/rooms/" + quinta.room(0)).status(),
                                desk.post("/api/v1/locations", Map.of("name", "New")).status(),
                                desk.post("/api/v1/room-types", Map.of("name", "New")).status(),
                                desk.patch("/api/v1/property", Map.of("inspects", true)).status()))
                .containsOnly(403);
    }

    @Test
    void tellsOfRoomsThatLookDifferentUnderNewSettings() {
        manager.patch("/api/v1/rooms/" + quinta.room(0) + "/status", Map.of("status", "ready"));

        Answer changed = manager.patch("/api/v1/property", Map.of("ready_set", "inspected"));

        assertThat(changed.data().path("ready_set").asString())
                .as(changed.text())
                .isEqualTo("inspected");
        assertThat(manager.get("/api/v1/rooms/" + quinta.room(0)).data().path("status").asString())
                .isEqualTo("awaiting-cleaning");
        List<JournalEntry> told = heard.of(StreamName.tenant(quinta.tenant()));
        assertThat(told.get(told.size() - 2).event()).isEqualTo("PropertyChanged");
        assertThat(told.getLast().payload()).contains("\"status\":\"awaiting-cleaning\"");
    }

    private Map<String, Object> body(String name) {
        return Map.of(
                "name", name,
                "room_type_id", quinta.type().value(),
                "location_id", quinta.place().value());
    }
}
