package org.veranda.server.firmware;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.veranda.model.firmware.RolloutId;
import org.veranda.model.identity.Role;
import org.veranda.server.firmware.Rollouts.Telling;
import org.veranda.server.journal.JournalEntry;
import org.veranda.server.journal.StreamName;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.testing.Answer;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.Firmwares;
import org.veranda.server.testing.HeardEvents;
import org.veranda.server.testing.People;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

@ServerTest
class RolloutsTest {

    private static final String NEW = "2.4.1";
    private static final Instant NOON = Instant.parse("2026-07-14T12:00:00Z");

    @Autowired TwoTenants two;
    @Autowired People people;
    @Autowired Firmwares firmwares;
    @Autowired HeardEvents heard;
    @Autowired RolloutJob job;
    @Autowired Rollouts rollouts;
    @Autowired TransactionTemplate transaction;

    private TwoTenants.Pair pair;
    private Api author;
    private Api approver;
    private Api serra;
    private long firmware;

    @BeforeEach
    void open() {
        pair = two.found();
        author = people.signIn(pair.quinta(), Role.MAINTENANCE);
        approver = people.signIn(pair.quinta(), Role.MANAGER);
        serra = people.signIn(pair.serra(), Role.MANAGER);
        firmware = firmwares.release(pair.quinta(), NEW, "TH-9");
        firmwares.add(pair.serra(), "TH-1", "thermostat", "TH-9", null);
    }

    @Test
    void goFromGroupToGroupUntilAllDevicesRunTheNewVersion() {
        RolloutStory story = story(3, Map.of("canary", 1, "early", 33));
        story.started();

        assertThat(story.rollout().path("devices").asInt()).isEqualTo(3);
        for (String group : List.of("canary", "early", "rest")) {
            story.until(now -> now.rollout().at("/counts/queued").asInt() == 1);
            assertThat(story.rollout().path("group").asString()).isEqualTo(group);
            story.update(approver, queued(story), NEW);
        }
        story.until(now -> now.state().equals("finished"));

        assertThat(story.rollout().at("/counts/updated").asInt()).isEqualTo(3);
        for (String group : List.of("canary", "early", "rest")) {
            assertThat(story.rollout().at("/group_counts/" + group + "/updated").asInt())
                    .isEqualTo(1);
        }
        assertThat(told("firmware.progress")).isNotEmpty();
        assertThat(told("RolloutChanged")).hasSizeGreaterThan(5);
        assertThat(heard.of(StreamName.tenant(pair.serra()))).isEmpty();
        assertThat(firmwares.moved()).anyMatch(moved -> !moved.begun().isEmpty());
        assertThat(firmwares.moved()).anyMatch(moved -> !moved.ended().isEmpty());
    }

    @Test
    void areAgreedToBySomebodyElse() {
        Api maker = people.signIn(pair.quinta(), Role.MANAGER);
        RolloutStory story =
                new RolloutStory(
                        maker, approver, this::look, plan(2, Map.of("canary", 1, "early", 10)));

        Answer own = approved(story);
        Answer tooEarly = story.author("start");

        assertThat(own.status()).as(own.text()).isEqualTo(422);
        assertThat(own.json().path("code").asString()).isEqualTo("OWN_ROLLOUT");
        assertThat(tooEarly.status()).isEqualTo(409);
        assertThat(serra.get("/api/v1/firmware/rollouts/" + story.id()).status()).isEqualTo(404);
        assertThat(serra.post("/api/v1/firmware/rollouts/" + story.id() + "/approve").status())
                .isEqualTo(404);
    }

    private static Answer approved(RolloutStory story) {
        story.author("submit");
        return story.author("approve");
    }

    @Test
    void haltWhenTooManyDevicesFailAndGoOnWhenAnApproverSaysWhy() {
        RolloutStory story = story(4, Map.of("canary", 2, "early", 10)).started();
        story.until(now -> now.rollout().at("/counts/queued").asInt() == 2);
        story.fetch(approver, queued(story), "1.0");
        String told = withState(story, "notified");

        story.report(approver, told, "rejected");
        story.until(now -> now.state().equals("halted"));

        assertThat(story.rollout().path("reason").asString())
                .isEqualTo("1 of 2 devices of group canary failed");
        assertThat(story.author("resume").status()).isEqualTo(403);
        assertThat(story.approver("resume", Map.of("reason", "One was too old")).status())
                .isEqualTo(200);
        story.update(approver, withState(story, "queued"), NEW);
        story.until(now -> now.rollout().path("group").asString().equals("early"));
    }

    @Test
    void sayHowManyDevicesWaitForWhat() {
        firmware = firmwares.release(pair.quinta(), NEW, "LK-9");
        firmwares.add(pair.quinta(), "LK-1", "lock", "LK-9", null);
        firmwares.change(pair.quinta(), "update device set battery_percent = 5");
        RolloutStory story = story(0, Map.of("canary", 1, "early", 10)).started();

        story.until(now -> now.rollout().at("/counts/waiting_window").asInt() == 1);

        assertThat(story.rollout().at("/waiting/lock_battery").asInt()).isEqualTo(1);
        story.until(_ -> told().contains("\"waiting\":{\"lock_battery\":1}"));
        long device = author.get("/api/v1/devices?serial=LK-1").data().get(0).path("id").asLong();
        String jobs = "/api/v1/firmware/rollouts/jobs?device_id=" + device;
        assertThat(author.get(jobs).data()).hasSize(1);
        assertThat(serra.get(jobs).data()).isEmpty();
    }

    @Test
    void haltWhenTheirPackageIsWithdrawn() {
        RolloutStory story = story(2, Map.of("canary", 1, "early", 10)).started();

        approver.post(
                "/api/v1/firmware/packages/%d/withdraw".formatted(firmware),
                Map.of("reason", "Doors stay shut"));

        assertThat(story.state()).isEqualTo("halted");
        Answer refused = story.approver("resume", Map.of("reason", "All the same"));
        assertThat(refused.json().path("code").asString()).isEqualTo("NOT_RELEASED");
    }

    @Test
    void stopWhenAbortedButLetFinishWhoHasBegunToInstall() {
        RolloutStory story = story(3, Map.of("canary", 3, "early", 10)).started();
        story.until(now -> now.rollout().at("/counts/queued").asInt() == 3);
        String installs = queued(story);
        story.fetch(approver, installs, "1.0");
        story.report(approver, installs, "downloading", "downloaded", "verified", "installing");
        String told = queued(story);
        story.fetch(approver, told, "1.0");
        String untold = queued(story);

        story.author("abort");

        assertThat(story.state()).isEqualTo("aborting");
        assertThat(story.jobState(untold)).isEqualTo("cancelled");
        assertThat(story.report(approver, told, "downloading").path("instruction").asString())
                .isEqualTo("cancel");
        story.report(approver, told, "cancelled");
        story.report(approver, installs, "rebooting", "running 1.0");
        story.until(now -> now.state().equals("aborted"));
        assertThat(story.jobState(installs)).isEqualTo("rolled_back");
    }

    @Test
    void tellOfDevicesOnceASecondAtMost() {
        RolloutStory story = story(2, Map.of("canary", 1, "early", 10));
        RolloutId id = new RolloutId(story.id());

        assertThat(tells(id, "{\"n\":1}", NOON)).isEqualTo(Telling.NEWS);
        assertThat(tells(id, "{\"n\":1}", NOON.plusSeconds(5))).isEqualTo(Telling.KNOWN);
        assertThat(tells(id, "{\"n\":2}", NOON.plusMillis(999))).isEqualTo(Telling.SOON);
        assertThat(tells(id, "{\"n\":2}", NOON.plusMillis(1_000))).isEqualTo(Telling.NEWS);
    }

    private Telling tells(RolloutId id, String what, Instant now) {
        return CurrentTenant.call(
                pair.quinta(),
                () ->
                        Objects.requireNonNull(
                                transaction.execute(_ -> rollouts.tells(id, what, now))));
    }

    private RolloutStory story(int devices, Map<String, Object> groups) {
        return new RolloutStory(author, approver, this::look, plan(devices, groups));
    }

    private Map<String, Object> plan(int devices, Map<String, Object> groups) {
        for (int n = 1; n <= devices; n++) {
            firmwares.add(pair.quinta(), "TH-" + n, "thermostat", "TH-9", null);
        }
        Map<String, Object> plan = new LinkedHashMap<>();
        plan.put("name", "Thermostats");
        plan.put("package_id", firmware);
        plan.put("groups", groups);
        return plan;
    }

    private void look() {
        CurrentTenant.run(pair.quinta(), () -> job.look(pair.quinta()));
    }

    private static String queued(RolloutStory story) {
        return withState(story, "queued");
    }

    private static String withState(RolloutStory story, String state) {
        return List.of("TH-1", "TH-2", "TH-3", "TH-4").stream()
                .filter(serial -> story.has(serial) && story.jobState(serial).equals(state))
                .findFirst()
                .orElseThrow();
    }

    /// The last that was told of how far devices are.
    private String told() {
        List<JournalEntry> all = told("firmware.progress");
        return all.isEmpty() ? "" : all.getLast().payload();
    }

    private List<JournalEntry> told(String event) {
        return heard.of(StreamName.tenant(pair.quinta())).stream()
                .filter(entry -> entry.event().equals(event))
                .toList();
    }
}
