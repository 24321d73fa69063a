package org.veranda.server.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.veranda.server.devices.DeviceHouse.DEVICES;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.veranda.model.identity.Role;
import org.veranda.server.testing.Answer;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.HeardEvents;
import org.veranda.server.testing.People;
import org.veranda.server.testing.Resort;
import org.veranda.server.testing.Resorts;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;

@ServerTest
class DeviceRegisterTest {

    @Autowired TwoTenants two;
    @Autowired People people;
    @Autowired HeardEvents heard;
    @Autowired Resorts resorts;

    private DeviceHouse quinta;
    private DeviceHouse serra;
    private Resort rafts;

    @BeforeEach
    void found() {
        TwoTenants.Pair pair = two.found();
        quinta = new DeviceHouse(pair.quinta(), people.signIn(pair.quinta(), Role.MANAGER), heard);
        serra = new DeviceHouse(pair.serra(), people.signIn(pair.serra(), Role.MANAGER), heard);
        rafts = resorts.build(pair.quinta(), 2);
    }

    @Test
    void keepsEachTenantsDevicesApart() {
        long here = quinta.add("LK-1", "lock", Map.of("room_id", rafts.room(0).value()));
        long there = serra.add("LK-1", "lock");

        assertThat(serra.manager().get(DEVICES + "/" + here).status()).isEqualTo(404);
        assertThat(quinta.manager().get(DEVICES).data()).hasSize(1);
        assertThat(serra.manager().get(DEVICES).data().get(0).path("id").asLong()).isEqualTo(there);
        Map<String, String> lock = Map.of("serial", "LK-9", "kind", "lock");
        assertThat(serra.manager().put(DEVICES + "/" + here, lock).status()).isEqualTo(404);
        assertThat(
                        serra.manager()
                                .post(DEVICES + "/" + here + "/decommission", Map.of("reason", "x"))
                                .status())
                .isEqualTo(404);
        assertThat(quinta.device(here).path("serial").asString()).isEqualTo("LK-1");
    }

    @Test
    void refusesWhatIsAnotherTenantsAsIfThereWereNone() {
        quinta.add("GW-1", "gateway");

        assertThat(refused(serra, "room_id", rafts.room(0).value())).isEqualTo(422);
        assertThat(refused(serra, "location_id", rafts.place().value())).isEqualTo(422);
        assertThat(refused(serra, "parent", "GW-1")).isEqualTo(422);
        assertThat(serra.manager().get(DEVICES).data()).isEmpty();
    }

    private static int refused(DeviceHouse house, String field, Object value) {
        Answer answer =
                house.manager()
                        .post(DEVICES, Map.of("serial", "X-1", "kind", "lock", field, value));
        assertThat(answer.json().path("errors").has(field)).as(answer.text()).isTrue();
        return answer.status();
    }

    @Test
    void listsWhatIsAskedForWholeOrInPages() {
        quinta.add("GW-1", "gateway", Map.of("location_id", rafts.place().value()));
        quinta.add("LK-1", "lock", Map.of("room_id", rafts.room(0).value(), "parent", "GW-1"));
        quinta.add("LK-2", "lock", Map.of("room_id", rafts.room(1).value(), "parent", "GW-1"));
        quinta.report(Map.of("serial", "LK-1"));

        assertThat(quinta.manager().get(DEVICES).data()).hasSize(3);
        assertThat(found("kind=lock")).isEqualTo("LK-1 LK-2");
        assertThat(found("connectivity=online")).isEqualTo("LK-1");
        assertThat(found("room_id=" + rafts.room(1))).isEqualTo("LK-2");
        assertThat(found("location_id=" + rafts.place())).isEqualTo("GW-1 LK-1 LK-2");
        assertThat(found("text=lk-&connectivity=online")).isEqualTo("LK-1");
        assertThat(found("serial=LK-2&kind=gateway")).isEmpty();
        assertThat(found("after=GW-1")).isEqualTo("LK-1 LK-2");
        assertThat(found("after=GW-1&kind=gateway")).isEmpty();
        assertThat(quinta.manager().get(DEVICES + "?after=").json().at("/meta/total").asInt())
                .isEqualTo(3);
        assertThat(found("paginate=2")).isEqualTo("GW-1 LK-1");
        assertThat(found("paginate=2&page=2")).isEqualTo("LK-2");
        assertThat(
                        quinta.manager()
                                .get(DEVICES + "?paginate=2")
                                .json()
                                .path("meta")
                                .path("total")
                                .asInt())
                .isEqualTo(3);
        assertThat(quinta.manager().get(DEVICES + "?kind=toaster").status()).isEqualTo(422);
        assertThat(quinta.manager().get(DEVICES + "?paginate=0").status()).isEqualTo(422);
    }

    @Test
    void countsByLocationAndVersionWhatIsHere() {
        long garden = quinta.add("GW-9", "gateway");
        long gone = quinta.add("GW-8", "gateway");
        quinta.add("LK-1", "lock", Map.of("room_id", rafts.room(0).value(), "model", "Salt"));
        quinta.add("LK-2", "lock", Map.of("room_id", rafts.room(1).value(), "model", "Salt"));
        serra.add("LK-1", "lock");
        quinta.report(
                Map.of("serial", "LK-1", "firmware_version", "4.1"),
                Map.of("serial", "LK-2", "connectivity", "offline"));
        quinta.manager().post(DEVICES + "/" + gone + "/decommission", Map.of("reason", "Broken"));

        JsonNode summary = quinta.manager().get(DEVICES + "/summary").data();

        assertThat(summary.path("devices").asInt()).isEqualTo(3);
        JsonNode here = summary.path("locations").path(0);
        assertThat(here.at("/location/id").asLong()).isEqualTo(rafts.place().value());
        assertThat(here.path("devices").asInt()).isEqualTo(2);
        assertThat(here.at("/counts/online").asInt()).isEqualTo(1);
        assertThat(here.path("heard_at").asString()).isNotEmpty();
        JsonNode nowhere = summary.path("locations").path(1);
        assertThat(nowhere.has("location")).isFalse();
        assertThat(nowhere.at("/counts/unprovisioned").asInt()).as("device " + garden).isEqualTo(1);
        assertThat(summary.path("versions").toString())
                .contains(
                        "{\"kind\":\"lock\",\"model\":\"Salt\",\"firmware_version\":\"4.1\",\"devices\":1}");
        assertThat(serra.manager().get(DEVICES + "/summary").data().path("devices").asInt())
                .isEqualTo(1);
    }

    @Test
    void listsSomeByTheirNumbersAndNeverAnotherTenants() {
        long lock = quinta.add("LK-1", "lock");
        long other = quinta.add("LK-2", "lock");
        quinta.add("LK-3", "lock");
        long theirs = serra.add("LK-1", "lock");

        assertThat(found("ids=%d,%d,%d".formatted(other, lock, theirs))).isEqualTo("LK-1 LK-2");
        assertThat(quinta.manager().get(DEVICES + "?ids=").status()).isEqualTo(422);
    }

    private String found(String query) {
        StringBuilder serials = new StringBuilder();
        quinta.manager()
                .get(DEVICES + "?" + query)
                .data()
                .forEach(device -> serials.append(device.path("serial").asString()).append(' '));
        return serials.toString().strip();
    }

    @Test
    void changesOnlyTheVersionThatWasSeen() {
        long id = quinta.add("LK-1", "lock");
        Map<String, String> body = Map.of("serial", "LK-1", "kind", "lock", "name", "Front door");
        Api manager = quinta.manager();

        assertThat(manager.with("If-Match", "\"7\"").put(DEVICES + "/" + id, body).status())
                .isEqualTo(412);
        assertThat(manager.with("If-Match", "\"1\"").put(DEVICES + "/" + id, body).status())
                .isEqualTo(200);
        assertThat(quinta.device(id).path("name").asString()).isEqualTo("Front door");
        assertThat(
                        manager.put(DEVICES + "/" + id, Map.of("serial", "LK-2", "kind", "lock"))
                                .status())
                .isEqualTo(422);
    }

    @Test
    void reachesNothingThroughItselfByAnImportEither() {
        String circle = "serial,kind,parent\nSW-1,switch,SW-2\nSW-2,switch,SW-1\n";
        String itself = "serial,kind,parent\nSW-3,switch,SW-3\n";

        assertThat(load(circle).status()).isEqualTo(422);
        assertThat(load(itself).status()).isEqualTo(422);
        assertThat(quinta.manager().get(DEVICES).data()).isEmpty();
    }

    @Test
    void importsWhatStandsWhereNoRoomIs() {
        long plant =
                quinta.manager()
                        .post("/api/v1/locations", Map.of("name", "Plant room"))
                        .data()
                        .path("id")
                        .asLong();

        Answer loaded = load("serial,kind,location\nSW-1,switch,Plant room\n");

        assertThat(loaded.status()).as(loaded.text()).isEqualTo(200);
        assertThat(found("location_id=" + plant)).isEqualTo("SW-1");
    }

    @Test
    void staysWhatOthersAreReachedThrough() {
        long hill = quinta.add("SW-1", "switch");
        quinta.add("LK-1", "lock", Map.of("parent", "SW-1"));

        Answer changed =
                quinta.manager()
                        .put(DEVICES + "/" + hill, Map.of("serial", "SW-1", "kind", "sensor"));

        assertThat(changed.status()).isEqualTo(422);
        assertThat(changed.json().path("errors").has("kind")).as(changed.text()).isTrue();
    }

    private Answer load(String csv) {
        return quinta.manager()
                .with("Content-Type", "text/csv")
                .send("POST", DEVICES + "/import", BodyPublishers.ofString(csv));
    }

    @Test
    void reachesNothingThroughItself() {
        long hill = quinta.add("SW-1", "switch");
        quinta.add("SW-2", "switch", Map.of("parent", "SW-1"));

        assertThat(
                        quinta.manager()
                                .put(
                                        DEVICES + "/" + hill,
                                        Map.of(
                                                "serial", "SW-1",
                                                "kind", "switch",
                                                "parent", "SW-2"))
                                .status())
                .isEqualTo(422);
        quinta.add("LK-1", "lock");
        assertThat(
                        quinta.manager()
                                .post(
                                        DEVICES,
                                        Map.of("serial", "S-1", "kind", "sensor", "parent", "LK-1"))
                                .status())
                .isEqualTo(422);
        assertThat(quinta.manager().get(DEVICES).data()).hasSize(3);
    }

    @Test
    void takesADeviceAwayForGood() {
        long id = quinta.add("LK-1", "lock");
        quinta.report(Map.of("serial", "LK-1"));

        Answer gone =
                quinta.manager()
                        .post(DEVICES + "/" + id + "/decommission", Map.of("reason", "Stolen"));

        assertThat(gone.data().path("connectivity").asString()).isEqualTo("decommissioned");
        assertThat(quinta.report(Map.of("serial", "LK-1"))).containsExactly("DECOMMISSIONED");
        assertThat(quinta.told()).containsExactly("LK-1 online", "LK-1 decommissioned");
        assertThat(
                        quinta.manager()
                                .put(
                                        DEVICES + "/" + id + "/maintenance",
                                        Map.of("reason", "Repair"))
                                .status())
                .isEqualTo(409);
    }

    @Test
    void importsAllOrNothing() {
        quinta.add("GW-1", "gateway");
        String good =
                "serial,kind,room,parent\nGW-1,gateway,,\nLK-1,lock,Raft 01,GW-2\nGW-2,gateway,,GW-1\n";
        String bad = "serial,kind,room\nLK-2,lock,Raft 99\nLK 3,lock,\nLK-4,toaster,\n";
        Api files = quinta.manager().with("Content-Type", "text/csv");

        assertThat(files.post(DEVICES + "/import", bad).json().path("errors").size()).isEqualTo(3);
        assertThat(files.post(DEVICES + "/import?dry_run=true", good).status()).isEqualTo(200);
        assertThat(quinta.manager().get(DEVICES).data()).hasSize(1);
        assertThat(files.post(DEVICES + "/import", good).data().toString())
                .isEqualTo("{\"imported\":2,\"skipped\":1,\"rows\":3}");

        assertThat(found("room_id=" + rafts.room(0))).isEqualTo("LK-1");
        assertThat(serra.manager().get(DEVICES).data()).isEmpty();
    }

    @Test
    void isForThoseWhoManageDevices() {
        Api desk = people.signIn(quinta.tenant(), Role.FRONT_DESK);
        long id = quinta.add("LK-1", "lock");

        assertThat(desk.get(DEVICES + "/" + id).status()).isEqualTo(200);
        Map<String, String> body = Map.of("serial", "LK-1", "kind", "lock");
        assertThat(desk.post(DEVICES, body).status()).isEqualTo(403);
        assertThat(desk.put(DEVICES + "/" + id, body).status()).isEqualTo(403);
        assertThat(desk.post(DEVICES + "/" + id + "/decommission", Map.of("reason", "x")).status())
                .isEqualTo(403);
        assertThat(desk.with("Content-Type", "text/csv").post(DEVICES + "/import", "x").status())
                .isEqualTo(403);
    }
}
