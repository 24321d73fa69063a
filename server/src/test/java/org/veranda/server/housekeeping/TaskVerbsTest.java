package org.veranda.server.housekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.veranda.model.identity.Role;
import org.veranda.server.testing.Answer;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.People;
import org.veranda.server.testing.Resort;
import org.veranda.server.testing.Resorts;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

@ServerTest
class TaskVerbsTest {

    private static final String TASKS = "/api/v1/tasks";

    @Autowired TwoTenants two;
    @Autowired Resorts resorts;
    @Autowired People people;

    private Resort quinta;
    private Api ana;
    private Api supervisor;
    private Api stranger;

    @BeforeEach
    void openBothResorts() {
        TwoTenants.Pair pair = two.found();
        quinta = resorts.build(pair.quinta(), 1);
        ana = people.signIn(pair.quinta(), Role.HOUSEKEEPER);
        supervisor = people.signIn(pair.quinta(), Role.HK_SUPERVISOR);
        stranger = people.signIn(pair.serra(), Role.RESORT_ADMIN);
    }

    @Test
    void takeATaskFromItsBeginningToItsEnd() {
        Answer made =
                ana.post(
                        TASKS,
                        Map.of(
                                "kind",
                                "departure",
                                "room_id",
                                quinta.room(0).value(),
                                "checklist",
                                List.of("Beds", "Bath")));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        long task = made.data().path("id").asLong();

        assertThat(state(ana.post(verb(task, "pull")))).isEqualTo("assigned");
        assertThat(state(ana.post(verb(task, "start"), Map.of()))).isEqualTo("in_progress");
        Answer checked = ana.post(verb(task, "check"), Map.of("item", 0, "done", true));
        assertThat(checked.data().at("/progress/done").asInt()).isEqualTo(1);
        long epoch = ana.get("/api/v1/rooms/" + quinta.room(0)).data().path("dirty_epoch").asLong();
        Answer done = ana.post(verb(task, "done"), Map.of("dirty_epoch", epoch));
        assertThat(state(done)).isEqualTo("done");
        assertThat(state(supervisor.post(verb(task, "verify-pass")))).isEqualTo("verified");

        assertThat(history(ana, task)).startsWith("task.verify_pass").endsWith("task.create");
        assertThat(stranger.get(verb(task, "history")).status()).isEqualTo(404);
        assertThat(stranger.post(verb(task, "cancel"), Map.of("reason", "Mine")).status())
                .isEqualTo(404);
        assertThat(stranger.get(TASKS).data()).isEmpty();
    }

    @Test
    void areRefusedAsTheirCommandsAre() {
        long task = guestRequest();

        assertThat(ana.post(verb(task, "assign"), Map.of("to", 1)).status()).isEqualTo(403);
        Answer closed = ana.post(verb(task, "resume"));
        assertThat(closed.status()).as(closed.text()).isEqualTo(409);
        assertThat(closed.json().path("machine").asString()).isEqualTo("task");
        assertThat(ana.post(verb(task, "decline"), Map.of()).status()).isEqualTo(422);
        assertThat(ana.post(verb(task, "check"), Map.of("item", "x", "done", true)).status())
                .isEqualTo(422);
        assertThat(ana.post(verb(task, "explode")).status()).isEqualTo(404);
        assertThat(ana.post(verb(task, "create"), Map.of("kind", "check")).status()).isEqualTo(404);
        assertThat(ana.post(verb(task, "start"), List.of()).status()).isEqualTo(422);
    }

    @Test
    void changeOnlyTheTaskThatIsNamedAndOnlyTheVersionThatWasSeen() {
        long task = guestRequest();
        long other = guestRequest();

        Answer stale = ana.with("If-Match", "\"7\"").post(verb(task, "pull"));
        Answer pulled =
                ana.with("If-Match", "\"1\"").post(verb(task, "pull"), Map.of("task_id", other));

        assertThat(stale.status()).isEqualTo(412);
        assertThat(state(pulled)).isEqualTo("assigned");
        assertThat(state(ana.get(TASKS + "/" + other))).isEqualTo("open");
    }

    @Test
    void areDoneOnceForOneKey() {
        long task = guestRequest();
        Api keyed = ana.with("Idempotency-Key", UUID.randomUUID().toString());

        Answer first = keyed.post(verb(task, "pull"));
        ana.post(verb(task, "release"));
        Answer again = keyed.post(verb(task, "pull"));
        Answer other = keyed.post(verb(task, "start"));

        assertThat(state(first)).isEqualTo("assigned");
        assertThat(again.status()).isEqualTo(200);
        assertThat(state(again)).as("it was released since").isEqualTo("open");
        assertThat(other.status()).isEqualTo(422);
    }

    @Test
    void areListedInPages() {
        long first = guestRequest();
        long second = guestRequest();

        Answer page = ana.get(TASKS + "?paginate=1&page=2");

        assertThat(page.data()).hasSize(1);
        assertThat(page.data().at("/0/id").asLong()).isEqualTo(second).isGreaterThan(first);
        assertThat(page.json().at("/meta/total").asInt()).isEqualTo(2);
        assertThat(stranger.get(TASKS + "?paginate=1").json().at("/meta/total").asInt()).isZero();
    }

    @Test
    void keepTheirRoomAndSoDoRequestsUntilTheyAreOver() {
        Api manager = people.signIn(quinta.tenant(), Role.MANAGER);
        String room = "/api/v1/rooms/" + quinta.room(0);
        Map<String, Object> check = Map.of("kind", "check", "room_id", quinta.room(0).value());
        long task = manager.post(TASKS, check).data().path("id").asLong();

        Answer withTask = manager.delete(room);
        manager.post(verb(task, "cancel"), Map.of("reason", "Not needed"));
        manager.post(
                "/api/v1/maintenance/requests",
                Map.of("room_id", quinta.room(0).value(), "description", "Tap drips"));
        Answer withRequest = manager.delete(room);

        assertThat(withTask.status()).isEqualTo(409);
        assertThat(withTask.text()).contains("open tasks");
        assertThat(withRequest.status()).isEqualTo(409);
        assertThat(withRequest.text()).contains("open maintenance requests");
        assertThat(stranger.delete(room).status()).isEqualTo(404);
    }

    private static String history(Api api, long task) {
        return api.get(verb(task, "history"))
                .data()
                .valueStream()
                .map(line -> line.path("command").asString())
                .collect(Collectors.joining(" "));
    }

    private long guestRequest() {
        Answer made = ana.post(TASKS, Map.of("kind", "guest_request", "title", "Towels"));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        return made.data().path("id").asLong();
    }

    private static String verb(long task, String verb) {
        return "%s/%d/%s".formatted(TASKS, task, verb);
    }

    private static String state(Answer answer) {
        return answer.data().path("state").asString(answer.text());
    }
}
