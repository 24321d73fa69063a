package org.veranda.server.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.veranda.model.identity.Role;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.People;
import org.veranda.server.testing.Person;
import org.veranda.server.testing.Resort;
import org.veranda.server.testing.Resorts;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;

/// Who has to mend something, or is named in it, hears it on their own.
@ServerTest
class RequestNoticesTest {

    private static final String REQUESTS = "/api/v1/maintenance/requests";

    @Autowired TwoTenants two;
    @Autowired Resorts resorts;
    @Autowired People people;

    private Resort quinta;
    private Person rui;
    private Api asRui;
    private Api manager;
    private Api stranger;

    @BeforeEach
    void openBothResorts() {
        TwoTenants.Pair pair = two.found();
        quinta = resorts.build(pair.quinta(), 1);
        rui = people.hire(pair.quinta(), Role.MAINTENANCE);
        asRui = people.signIn(rui);
        manager = people.signIn(pair.quinta(), Role.MANAGER);
        stranger = people.signIn(people.hire(pair.serra(), Role.MAINTENANCE));
    }

    @Test
    void reachWhomARequestIsAssignedTo() {
        long request = report("The shower leaks");

        manager.post(REQUESTS + "/" + request + "/assign", Map.of("to", rui.user().id().value()));

        JsonNode notice = only(asRui);
        assertThat(notice.path("text").asString()).isEqualTo("maintenance.assigned");
        assertThat(notice.at("/about/id").asLong()).isEqualTo(request);
        assertThat(notice.at("/parameters/title").asString())
                .isEqualTo("Raft 01: The shower leaks");
        assertThat(list(manager)).isEmpty();
        assertThat(list(stranger)).isEmpty();
    }

    @Test
    void reachWhoIsNamedInIt() {
        report("@" + rui.user().name() + " the shower leaks");

        assertThat(only(asRui).path("text").asString()).isEqualTo("maintenance.mentioned");
        assertThat(list(stranger)).isEmpty();
    }

    private long report(String description) {
        return manager.post(
                        REQUESTS,
                        Map.of("room_id", quinta.room(0).value(), "description", description))
                .data()
                .path("id")
                .asLong();
    }

    private JsonNode only(Api of) {
        await().untilAsserted(() -> assertThat(list(of)).hasSize(1));
        return list(of).getFirst();
    }

    private static List<JsonNode> list(Api of) {
        return of.get("/api/v1/me/notifications").data().valueStream().toList();
    }
}
