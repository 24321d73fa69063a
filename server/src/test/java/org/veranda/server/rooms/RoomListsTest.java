package org.veranda.server.rooms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.veranda.server.testing.Commands.command;
import static org.veranda.server.testing.Commands.send;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.veranda.model.identity.Role;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.People;
import org.veranda.server.testing.Resort;
import org.veranda.server.testing.Resorts;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;

@ServerTest
class RoomListsTest {

    @Autowired TwoTenants two;
    @Autowired Resorts resorts;
    @Autowired People people;

    private Resort quinta;
    private Resort serra;
    private Api desk;

    @BeforeEach
    void openBothResorts() {
        TwoTenants.Pair pair = two.found();
        quinta = resorts.build(pair.quinta(), 3);
        serra = resorts.build(pair.serra(), 1);
        desk = people.signIn(pair.quinta(), Role.FRONT_DESK);
        send(
                desk,
                List.of(
                        command(
                                "room.mark_clean",
                                Map.of("room_id", quinta.room(0).value(), "dirty_epoch", 1)),
                        command(
                                "room.rush",
                                Map.of("room_id", quinta.room(2).value(), "on", true))));
    }

    @Test
    void showWhatIsAskedFor() {
        assertThat(names("/api/v1/rooms?status=ready")).containsExactly("Raft 01");
        assertThat(names("/api/v1/rooms?status=awaiting-cleaning"))
                .containsExactly("Raft 02", "Raft 03");
        assertThat(names("/api/v1/rooms?room_type_id=" + quinta.type())).hasSize(3);
        assertThat(names("/api/v1/rooms?location_id=" + quinta.place())).hasSize(3);
        assertThat(names("/api/v1/rooms?room_type_id=" + serra.type())).isEmpty();
        assertThat(names("/api/v1/rooms?location_id=" + serra.place())).isEmpty();
        assertThat(desk.get("/api/v1/rooms?status=upside-down").status()).isEqualTo(422);
    }

    @Test
    void sayOfOneRoomWhatThePersonMayDo() {
        Api supervisor = people.signIn(quinta.tenant(), Role.HK_SUPERVISOR);
        String clean = "/api/v1/rooms/" + quinta.room(0);
        String dirty = "/api/v1/rooms/" + quinta.room(1);

        assertThat(allowed(desk, clean))
                .contains("start_clean", "mark_dirty", "block_begin")
                .doesNotContain("mark_clean", "inspect_pass", "block_finish");
        assertThat(allowed(supervisor, clean)).contains("inspect_pass");
        assertThat(allowed(desk, dirty)).contains("mark_clean").doesNotContain("mark_dirty");
        assertThat(desk.get("/api/v1/rooms/" + serra.room(0)).status()).isEqualTo(404);
    }

    private static List<String> allowed(Api by, String room) {
        return by.get(room).data().path("allowed").valueStream().map(JsonNode::asString).toList();
    }

    @Test
    void areCleanedInTheOrderOfTheirNeed() {
        Api housekeeper = people.signIn(quinta.tenant(), Role.HOUSEKEEPER);
        Api technician = people.signIn(quinta.tenant(), Role.MAINTENANCE);

        JsonNode tasks = housekeeper.get("/api/v1/housekeeping/tasks").data();

        assertThat(tasks.valueStream().map(task -> task.path("name").asString()))
                .containsExactly("Raft 03", "Raft 02");
        assertThat(tasks.path(0).path("status").asString()).isEqualTo("awaiting-cleaning");
        assertThat(tasks.path(0).has("priority")).isTrue();
        assertThat(technician.get("/api/v1/housekeeping/tasks").status()).isEqualTo(403);
    }

    private List<String> names(String path) {
        return desk.get(path)
                .data()
                .valueStream()
                .map(room -> room.path("name").asString())
                .toList();
    }
}
