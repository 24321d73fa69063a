package org.veranda.server.firmware;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.veranda.model.identity.Role;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.testing.Answer;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.Firmwares;
import org.veranda.server.testing.People;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// What the house does once a second, beside devices and people.
@ServerTest
class SweepTest {

    @Autowired TwoTenants two;
    @Autowired People people;
    @Autowired Firmwares firmwares;
    @Autowired RolloutJob job;
    @Autowired JdbcClient jdbc;

    private TwoTenants.Pair pair;
    private Api manager;
    private final List<RolloutStory> stories = new ArrayList<>();

    @BeforeEach
    void found() {
        pair = two.found();
        manager = people.signIn(pair.quinta(), Role.MANAGER);
        firmwares.add(pair.quinta(), "TH-1", "thermostat", "TH-9", null);
        firmwares.add(pair.quinta(), "TH-2", "thermostat", "TH-9", null);
        firmwares.add(pair.serra(), "TH-1", "thermostat", "TH-9", null);
    }

    /// Nothing goes on beside other tests.
    @AfterEach
    void end() {
        stories.forEach(story -> {
            story.author("unschedule");
            story.approver("abort", Map.of());
        });
        look();
    }

    @Test
    void waitsForNoDeviceThatReportsAtThisMoment() {
        RolloutStory story = begin(Map.of()).started();
        story.until(now -> now.rollout().at("/counts/queued").asInt() == 2);
        story.fetch(manager, "TH-1", "1.0");
        story.fetch(manager, "TH-2", "1.0");
        firmwares.change(
                pair.quinta(), "update firmware_job set due_at = now() - interval '1 minute'");

        firmwares.run(
                pair.quinta(),
                () -> {
                    hold("TH-1");
                    CompletableFuture.runAsync(() ->
                                    story.until(now -> now.jobState("TH-2").equals("timed_out")))
                            .orTimeout(30, TimeUnit.SECONDS)
                            .join();
                    assertThat(story.jobState("TH-1")).isEqualTo("notified");
                });

        story.until(now -> now.jobState("TH-1").equals("timed_out"));
        assertThat(
                        people.signIn(pair.serra(), Role.MANAGER)
                                .get("/api/v1/firmware/rollouts")
                                .data())
                .isEmpty();
    }

    @Test
    void startsAtItsTime() {
        RolloutStory story = begin(Map.of());

        schedule(story);

        story.until(now -> now.state().equals("running"));
    }

    @Test
    void startsNothingOutsideTheWindow() {
        LocalTime now =
                Instant.now().atZone(ZoneOffset.UTC).toLocalTime().truncatedTo(ChronoUnit.MINUTES);
        RolloutStory story =
                begin(
                        Map.of(
                                "window",
                                Map.of(
                                        "from",
                                        now.plusHours(6).toString(),
                                        "until",
                                        now.plusHours(7).toString())));

        schedule(story);
        for (int looks = 0; looks < 5; looks++) {
            look();
        }

        assertThat(story.state()).isEqualTo("scheduled");
    }

    private static void schedule(RolloutStory story) {
        story.author("submit");
        story.approver("approve", Map.of());
        Instant soon = Instant.now().plusSeconds(2);
        Answer scheduled = story.author("schedule", Map.of("at", soon.toString()));
        assertThat(scheduled.status()).as(scheduled.text()).isEqualTo(200);
        story.until(_ -> Instant.now().isAfter(soon));
    }

    private RolloutStory begin(Map<String, Object> more) {
        Map<String, Object> plan = new LinkedHashMap<>(more);
        plan.put("name", "Thermostats");
        plan.put("package_id", firmwares.release(pair.quinta(), "2.4.1", "TH-9"));
        RolloutStory story =
                new RolloutStory(
                        people.signIn(pair.quinta(), Role.MAINTENANCE), manager, this::look, plan);
        stories.add(story);
        return story;
    }

    private void hold(String serial) {
        jdbc.sql(
                        """
                        select j.device_id from firmware_job j join device d on d.id = j.device_id
                         where d.serial = :serial for update of j
                        """)
                .param("serial", serial)
                .query(Long.class)
                .single();
    }

    private void look() {
        CurrentTenant.run(pair.quinta(), () -> job.look(pair.quinta()));
    }
}
