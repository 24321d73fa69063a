package org.veranda.server.firmware;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.veranda.server.testing.Answer;
import org.veranda.server.testing.Firmwares;
import org.veranda.server.testing.People;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

import java.util.List;
import java.util.Map;

/// When groups go on, wait, and halt.
@ServerTest
class RolloutGroupsTest {

    private static final Map<String, Object> HALF = Map.of("success", 50, "error", 50);

    @Autowired TwoTenants two;
    @Autowired People people;
    @Autowired Firmwares firmwares;
    @Autowired RolloutJob job;

    private House quinta;

    @BeforeEach
    void open() {
        TwoTenants.Pair pair = two.found();
        quinta = new House(pair.quinta(), people, firmwares, job);
        new House(pair.serra(), people, firmwares, job).thermostats(2);
    }

    @Test
    void haltForWhatAnEarlierOneSuffersLater() {
        quinta.thermostats(4);
        RolloutStory story =
                quinta.story("TH-9", Map.of("groups", groups(2), "thresholds", HALF)).started();
        story.until(now -> quinta.in(now, "queued").size() == 2);
        List<String> canaries = quinta.in(story, "queued");
        story.update(quinta.approver(), canaries.getFirst(), House.NEW);
        story.until(now -> now.rollout().path("group").asString().equals("early"));

        story.report(quinta.approver(), canaries.getLast(), "rejected");
        quinta.look();

        assertThat(story.state()).isEqualTo("halted");
        assertThat(story.rollout().path("reason").asString())
                .isEqualTo("1 of 2 devices of group canary failed");
    }

    @Test
    void forgiveDevicesAndNotSoManyErrors() {
        quinta.thermostats(5);
        RolloutStory story =
                quinta.story("TH-9", Map.of("groups", groups(4), "thresholds", HALF)).started();
        story.until(now -> quinta.in(now, "queued").size() == 4);
        List<String> canaries = quinta.in(story, "queued");
        for (String lost : canaries.subList(0, 2)) {
            story.fetch(quinta.approver(), lost, "1.0");
            story.report(
                    quinta.approver(), lost, "downloading", "downloaded", "verified", "installing");
        }
        quinta.change(
                "update firmware_job set due_at = now() - interval '1 s' where state = 'installing'");
        story.until(now -> now.state().equals("halted"));
        story.approver("resume", Map.of("reason", "They were being cleaned"));
        quinta.look();
        assertThat(story.state()).isEqualTo("running");

        story.report(quinta.approver(), canaries.getFirst(), "running " + House.NEW);
        story.report(quinta.approver(), canaries.get(2), "rejected");
        quinta.look();
        assertThat(story.state()).as("one of four").isEqualTo("running");
        story.report(quinta.approver(), canaries.get(3), "rejected");
        quinta.look();

        assertThat(story.state()).isEqualTo("halted");
    }

    @Test
    void goOnWithoutADeviceThatIsTakenDownForGood() {
        quinta.thermostats(3);
        RolloutStory story = quinta.story("TH-9", Map.of("groups", groups(1))).started();
        story.until(now -> quinta.in(now, "queued").size() == 1);
        String gone = quinta.in(story, "queued").getFirst();

        Answer answer =
                quinta.approver()
                        .post(
                                "/api/v1/devices/%s/decommission".formatted(id(gone)),
                                Map.of("reason", "Broken"));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(story.jobState(gone)).isEqualTo("cancelled");
        assertThat(story.job(gone).path("detail").asString()).isEqualTo("It was decommissioned");
        story.until(now -> quinta.in(now, "queued").size() == 1);
        String instead = quinta.in(story, "queued").getFirst();
        assertThat(story.job(instead).path("group").asString()).isEqualTo("canary");
        assertThat(story.rollout().path("group").asString()).isEqualTo("canary");
    }

    @Test
    void beginWithLocksThatNeedNobodyFirst() {
        for (int n = 1; n <= 6; n++) {
            quinta.lock("LK-" + n, null);
        }
        quinta.change("update device set battery_percent = 12 where serial in ('LK-1', 'LK-2')");
        quinta.change("update device set override_checked_on = null where serial = 'LK-3'");

        RolloutStory story = quinta.story("LK-200", Map.of("groups", groups(3)));
        story.author("submit");

        assertThat(story.jobs())
                .filteredOn(one -> one.path("group").asString().equals("canary"))
                .extracting(one -> one.path("serial").asString())
                .containsExactly("LK-4", "LK-5", "LK-6");
    }

    @Test
    void letOthersGoInsteadOfThoseThatWaitForPeople() {
        quinta.lock("LK-1", null).lock("LK-2", null);
        RolloutStory story = quinta.story("LK-200", Map.of("groups", groups(1))).started();
        String weak = canary(story);
        quinta.change("update device set battery_percent = 12 where serial = '%s'".formatted(weak));

        story.until(now -> quinta.in(now, "queued").size() == 1);

        assertThat(quinta.waiting(story, weak)).containsExactly("lock_battery");
        assertThat(story.job(weak).path("group").asString()).isEqualTo("rest");
        assertThat(canary(story)).isEqualTo(quinta.in(story, "queued").getFirst());
    }

    @Test
    void areLookedAfterThoughAnotherRolloutCannotBe() {
        quinta.thermostats(1).lock("LK-1", null);
        RolloutStory broken = quinta.story("TH-9", Map.of()).started();
        RolloutStory well = quinta.story("LK-200", Map.of()).started();
        quinta.change(
                "update firmware_rollout set plan = '{}' where id = %d".formatted(broken.id()));

        quinta.look();

        assertThat(quinta.in(well, "queued")).containsExactly("LK-1");
        quinta.change("update firmware_rollout set state = 'aborted' where plan = '{}'");
    }

    private static Map<String, Object> groups(int canary) {
        return Map.of("canary", canary, "early", 10);
    }

    private static String canary(RolloutStory story) {
        return story.jobs().stream()
                .filter(one -> one.path("group").asString().equals("canary"))
                .findFirst()
                .orElseThrow()
                .path("serial")
                .asString();
    }

    private long id(String serial) {
        return quinta.approver()
                .get("/api/v1/devices")
                .data()
                .valueStream()
                .filter(device -> device.path("serial").asString().equals(serial))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asLong();
    }
}
