package org.veranda.server.firmware;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.veranda.server.journal.StreamName;
import org.veranda.server.testing.Answer;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.Firmwares;
import org.veranda.server.testing.HeardEvents;
import org.veranda.server.testing.People;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

import tools.jackson.databind.JsonNode;

import java.util.Map;

/// What devices say at odd moments.
@ServerTest
class DeviceTalkTest {

    @Autowired TwoTenants two;
    @Autowired People people;
    @Autowired Firmwares firmwares;
    @Autowired HeardEvents heard;
    @Autowired RolloutJob job;

    private House quinta;
    private Api gateway;

    @BeforeEach
    void open() {
        TwoTenants.Pair pair = two.found();
        quinta = new House(pair.quinta(), people, firmwares, job);
        gateway = quinta.approver();
        new House(pair.serra(), people, firmwares, job).thermostats(1);
    }

    @Test
    void mayNotInstallByHavingBeenTooLateToStop() {
        RolloutStory story = begun();
        story.report(gateway, "TH-1", "downloading");
        story.author("abort");

        JsonNode late = story.report(gateway, "TH-1", "cancel_rejected", "downloading");
        JsonNode skips = story.report(gateway, "TH-1", "installing");
        story.report(gateway, "TH-1", "downloaded", "verified");
        JsonNode asks = story.report(gateway, "TH-1", "installing");

        assertThat(late.path("state").asString()).isEqualTo("cancel_rejected");
        assertThat(late.path("instruction").asString()).isEqualTo("go");
        assertThat(skips.path("code").asString()).isEqualTo("WRONG_STATUS");
        assertThat(asks.path("instruction").asString()).isEqualTo("wait");
        story.until(now -> now.state().equals("aborted"));
        assertThat(story.jobState("TH-1")).isEqualTo("cancelled");
    }

    @Test
    void areUpdatedWhenTheyAskWithTheNewVersion() {
        RolloutStory story = begun();
        story.report(
                gateway,
                "TH-1",
                "downloading",
                "downloaded",
                "verified",
                "installing",
                "rebooting");

        story.fetch(gateway, "TH-1", "1.0");
        assertThat(story.jobState("TH-1")).isEqualTo("rebooting");
        JsonNode told = story.fetch(gateway, "TH-1", House.NEW).getFirst();

        assertThat(told.path("instruction").asString()).isEqualTo("none");
        assertThat(story.jobState("TH-1")).isEqualTo("updated");
    }

    @Test
    void areUpdatedLateWhenTheyAskWithTheNewVersion() {
        RolloutStory story = begun();
        timeOut(story);

        assertThat(story.fetch(gateway, "TH-1", House.NEW)).isEmpty();

        assertThat(story.jobState("TH-1")).isEqualTo("updated");
        assertThat(story.job("TH-1").path("late").asBoolean()).isTrue();
    }

    @Test
    void areToldTheSameEndHoweverOftenTheyAsk() {
        RolloutStory story = begun();
        quinta.change("update firmware_job set due_at = now() + interval '7 minutes'");

        JsonNode told = story.fetch(gateway, "TH-1", "1.0").getFirst();

        assertThat(told.path("due_at")).isEqualTo(story.job("TH-1").path("due_at"));
    }

    @Test
    void areHeardLateThoughSomebodyHoldsTheRollout() throws Exception {
        RolloutStory story = begun();
        timeOut(story);
        story.until(now -> now.state().equals("finished_with_errors"));
        quinta.look();

        Answer answer =
                firmwares
                        .during(
                                quinta.tenant(),
                                "update firmware_rollout set version = version",
                                () -> {
                                    story.report(gateway, "TH-1", "running " + House.NEW);
                                    return gateway.get("/api/v1/firmware/rollouts");
                                })
                        .get();
        story.until(_ -> lastProgress().contains("\"updated\":1"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(story.rollout().at("/counts/updated").asInt()).isEqualTo(1);
    }

    @Test
    void keepTheirCorridorWaitingForAWhileWhenTheyHang() {
        quinta.lock("LK-1", null).lock("LK-2", null);
        RolloutStory story = quinta.story("LK-200", Map.of()).started();
        story.until(now -> quinta.in(now, "waiting_window").size() == 1);
        String hangs = quinta.in(story, "queued").getFirst();
        String next = quinta.in(story, "waiting_window").getFirst();
        quinta.change(
                "update firmware_job set state = 'timed_out', due_at = null, since = now()"
                        + " where state = 'queued'");
        quinta.change("update firmware_rollout set state = 'running'");
        quinta.lookAgainNow();

        quinta.look();
        assertThat(quinta.waiting(story, next)).containsExactly("corridor_busy");
        assertThat(story.jobState(hangs)).isEqualTo("timed_out");
        quinta.change(
                "update firmware_job set since = now() - interval '5 h' where state = 'timed_out'");
        quinta.change("update firmware_rollout set state = 'running'");
        quinta.change("update firmware_job set forgiven = true");
        quinta.lookAgainNow();
        quinta.look();

        assertThat(story.jobState(next)).isEqualTo("queued");
    }

    private RolloutStory begun() {
        quinta.thermostats(1);
        RolloutStory story = quinta.story("TH-9", Map.of()).started();
        story.until(now -> now.jobState("TH-1").equals("queued"));
        story.fetch(gateway, "TH-1", "1.0");
        return story;
    }

    private void timeOut(RolloutStory story) {
        quinta.change("update firmware_job set due_at = now() - interval '1 s'");
        story.until(now -> now.jobState("TH-1").equals("timed_out"));
    }

    private String lastProgress() {
        return heard.of(StreamName.tenant(quinta.tenant())).stream()
                .filter(entry -> entry.event().equals("firmware.progress"))
                .reduce((_, last) -> last)
                .map(Object::toString)
                .orElse("");
    }
}
