package org.veranda.server.firmware;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.veranda.model.identity.Role;
import org.veranda.model.identity.TenantId;
import org.veranda.model.room.RoomId;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.Firmwares;
import org.veranda.server.testing.People;
import org.veranda.server.testing.Resort;
import org.veranda.server.testing.Resorts;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

import tools.jackson.databind.JsonNode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What single devices make of a rollout, and what guests keep them from.
@ServerTest
class DeviceJobsTest {

    private static final String NEW = "2.4.1";

    /// Neither consent nor quiet hours, so that the time of day does not matter.
    private static final Map<String, Object> NEVER =
            Map.of(
                    "consent_from", "00:00",
                    "consent_until", "00:00",
                    "quiet_from", "00:00",
                    "quiet_until", "00:00",
                    "lock_battery", 40,
                    "arrival_minutes", 60);

    @Autowired TwoTenants two;
    @Autowired People people;
    @Autowired Resorts resorts;
    @Autowired Firmwares firmwares;
    @Autowired RolloutJob job;

    private TenantId quinta;
    private TenantId serra;
    private Resort resort;
    private Api manager;
    private Api gateway;

    @BeforeEach
    void open() {
        TwoTenants.Pair pair = two.found();
        quinta = pair.quinta();
        serra = pair.serra();
        resort = resorts.build(quinta, 2);
        manager = people.signIn(quinta, Role.MANAGER);
        gateway = people.signIn(quinta, Role.MAINTENANCE);
    }

    @Test
    void waitWhileAGuestWouldNoticeAndSayWhy() {
        RoomId room = resort.room(0);
        firmwares.add(quinta, "TH-1", "thermostat", "TH-9", room);
        occupy(room, "dnd");
        RolloutStory story = story("TH-9").started();

        story.until(now -> now.jobState("TH-1").equals("waiting_window"));

        assertThat(words(story.job("TH-1").path("waiting"))).containsExactly("occupied", "dnd");
        assertThat(story.job("TH-1").path("due_at").isString()).isTrue();
        assertThat(story.fetch(gateway, "TH-1", "1.0")).isEmpty();
        firmwares.change(
                quinta,
                "update rooms set occupancy = 'vacant', guest_request = 'none', persons = 0");
        lookAgainNow();
        story.until(now -> now.jobState("TH-1").equals("queued"));
    }

    @Test
    void areLookedAtAgainBeforeTheyInstall() {
        RoomId room = resort.room(0);
        firmwares.add(quinta, "TH-1", "thermostat", "TH-9", room);
        RolloutStory story = story("TH-9").started();
        story.until(now -> now.jobState("TH-1").equals("queued"));
        story.fetch(gateway, "TH-1", "1.0");
        story.report(gateway, "TH-1", "downloading", "downloaded", "verified");
        occupy(room, "none");

        JsonNode answer = story.report(gateway, "TH-1", "installing");

        assertThat(answer.path("instruction").asString()).isEqualTo("wait");
        assertThat(words(answer.path("waiting"))).containsExactly("occupied");
        assertThat(story.jobState("TH-1")).isEqualTo("waiting_window");
    }

    @Test
    void areUpdatedOneLockOfACorridorAtATime() {
        firmwares.add(quinta, "LK-1", "lock", "LK-200", resort.room(0));
        firmwares.add(quinta, "LK-2", "lock", "LK-200", resort.room(1));
        RolloutStory story = story("LK-200").started();

        story.until(now -> now.rollout().at("/counts/waiting_window").asInt() == 1);

        String first = story.jobState("LK-1").equals("queued") ? "LK-1" : "LK-2";
        String second = first.equals("LK-1") ? "LK-2" : "LK-1";
        assertThat(story.jobState(first)).isEqualTo("queued");
        assertThat(words(story.job(second).path("waiting"))).containsExactly("corridor_busy");
        story.update(gateway, first, NEW);
        lookAgainNow();
        story.until(now -> now.jobState(second).equals("queued"));
    }

    @Test
    void areGivenUpWhenNothingIsHeardAndMayStillSayHowItEnded() {
        firmwares.add(quinta, "TH-1", "thermostat", "TH-9", null);
        firmwares.add(quinta, "TH-2", "thermostat", "TH-9", null);
        RolloutStory story = story("TH-9").started();
        story.until(now -> now.rollout().at("/counts/queued").asInt() == 2);
        story.fetch(gateway, "TH-1", "1.0");
        story.report(gateway, "TH-1", "downloading", "downloaded", "verified", "installing");
        firmwares.change(
                quinta,
                "update firmware_job set due_at = now() - interval '1 second'"
                        + " where state = 'installing'");

        story.until(now -> now.jobState("TH-1").equals("timed_out"));
        JsonNode late = story.report(gateway, "TH-1", "running " + NEW);

        assertThat(late.path("outcome").asString()).isEqualTo("accepted");
        assertThat(story.jobState("TH-1")).isEqualTo("updated");
        assertThat(story.job("TH-1").path("late").asBoolean()).isTrue();
    }

    @Test
    void needNothingWhenTheyRunItAlready() {
        firmwares.add(quinta, "TH-1", "thermostat", "TH-9", null);
        RolloutStory story = story("TH-9").started();
        story.until(now -> now.jobState("TH-1").equals("queued"));

        List<JsonNode> told = story.fetch(gateway, "TH-1", NEW);

        assertThat(told.getFirst().path("instruction").asString()).isEqualTo("none");
        assertThat(story.jobState("TH-1")).isEqualTo("already_installed");
        story.until(now -> now.state().equals("finished"));
    }

    @Test
    void areToldWhatTheyShouldHaveSaidInstead() {
        firmwares.add(quinta, "TH-1", "thermostat", "TH-9", null);
        RolloutStory story = story("TH-9").started();
        story.until(now -> now.jobState("TH-1").equals("queued"));
        story.fetch(gateway, "TH-1", "1.0");

        JsonNode answer = story.report(gateway, "TH-1", "rebooting");

        assertThat(answer.path("outcome").asString()).isEqualTo("refused");
        assertThat(answer.path("code").asString()).isEqualTo("WRONG_STATUS");
        assertThat(words(answer.path("allowed"))).containsExactly("downloading", "rejected");
    }

    @Test
    void areOfOneTenant() {
        firmwares.add(quinta, "TH-1", "thermostat", "TH-9", null);
        firmwares.add(serra, "TH-1", "thermostat", "TH-9", null);
        RolloutStory story = story("TH-9").started();
        story.until(now -> now.jobState("TH-1").equals("queued"));
        Api stranger = people.signIn(serra, Role.MAINTENANCE);

        assertThat(story.fetch(stranger, "TH-1", "1.0")).isEmpty();
        assertThat(story.report(stranger, "TH-1", "rejected").path("code").asString())
                .isEqualTo("NOT_FOUND");
        assertThat(story.jobState("TH-1")).isEqualTo("queued");
    }

    private RolloutStory story(String model) {
        Map<String, Object> plan = new LinkedHashMap<>();
        plan.put("name", "Update");
        plan.put("package_id", firmwares.release(quinta, NEW, model));
        plan.put("guards", NEVER);
        return new RolloutStory(people.signIn(quinta, Role.MANAGER), manager, this::look, plan);
    }

    private void look() {
        CurrentTenant.run(quinta, () -> job.look(quinta));
    }

    private void occupy(RoomId room, String request) {
        firmwares.change(
                quinta,
                "update rooms set occupancy = 'occupied', persons = 1, guest_request = '%s' where id = %s"
                        .formatted(request, room));
    }

    private void lookAgainNow() {
        firmwares.change(quinta, "update firmware_job set look_at = null");
    }

    private static List<String> words(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }
}
