package org.veranda.server.rooms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.veranda.server.testing.Commands.command;
import static org.veranda.server.testing.Commands.send;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.veranda.model.identity.Role;
import org.veranda.model.identity.TenantId;
import org.veranda.server.journal.StreamName;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.HeardEvents;
import org.veranda.server.testing.People;
import org.veranda.server.testing.Resort;
import org.veranda.server.testing.Resorts;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

@ServerTest
class LapsedHoldsTest {

    @Autowired TwoTenants two;
    @Autowired Resorts resorts;
    @Autowired People people;
    @Autowired HeardEvents heard;
    @Autowired LapsedHolds lapsed;

    @Test
    void endForEverybodyWhenTheirTimeIsOver() throws InterruptedException {
        TwoTenants.Pair pair = two.found();
        Resort quinta = resorts.build(pair.quinta(), 2);
        resorts.build(pair.serra(), 1);
        Api desk = people.signIn(pair.quinta(), Role.FRONT_DESK);
        Instant soon = Instant.now().plusSeconds(5);
        send(desk, List.of(hold(quinta, 0, soon), hold(quinta, 1, soon.plus(Duration.ofHours(1)))));
        int told = changes(pair.quinta());

        lapsed.release();
        assertThat(look(desk, quinta, 0).has("hold")).isTrue();
        Thread.sleep(Duration.between(Instant.now(), soon.plusMillis(50)));
        lapsed.release();
        lapsed.release();

        assertThat(look(desk, quinta, 0).has("hold")).isFalse();
        assertThat(look(desk, quinta, 1).has("hold")).isTrue();
        assertThat(changes(pair.quinta())).isEqualTo(told + 1);
        assertThat(changes(pair.serra())).isZero();
        JsonNode entry = desk.get("/api/v1/rooms/" + quinta.room(0) + "/history").data().path(0);
        assertThat(entry.path("command").asString()).isEqualTo("room.release");
        assertThat(entry.path("by").asString()).isEqualTo("Veranda");
    }

    private int changes(TenantId tenant) {
        return (int)
                heard.of(StreamName.tenant(tenant)).stream()
                        .filter(event -> event.event().equals("RoomStatusChanged"))
                        .count();
    }

    private static Map<String, Object> hold(Resort resort, int number, Instant until) {
        return command(
                "room.hold",
                Map.of("room_id", resort.room(number).value(), "until", until.toString()));
    }

    private static JsonNode look(Api desk, Resort resort, int number) {
        return desk.get("/api/v1/rooms/" + resort.room(number)).data();
    }
}
