package org.veranda.server.firmware;

import org.veranda.server.testing.Answer;
import org.veranda.server.testing.Api;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// One rollout, as its people and its devices go through it.
final class RolloutStory {

    private static final String ROLLOUTS = "/api/v1/firmware/rollouts";
    private static final String DEVICE = "/api/v1/firmware/device";

    private final Api author;
    private final Api approver;
    private final Runnable look;
    private final long id;

    /// @param look lets the house look after its rollouts once
    RolloutStory(Api author, Api approver, Runnable look, Map<String, Object> plan) {
        this.author = author;
        this.approver = approver;
        this.look = look;
        Answer made = author.post(ROLLOUTS, plan);
        if (made.status() != 201) {
            throw new AssertionError("Cannot create: " + made.text());
        }
        this.id = made.data().path("id").asLong();
    }

    long id() {
        return id;
    }

    RolloutStory started() {
        author("submit");
        approver.post(path("approve"));
        author("start");
        return this;
    }

    Answer author(String verb) {
        return author.post(path(verb));
    }

    Answer author(String verb, Map<String, Object> body) {
        return author.post(path(verb), body);
    }

    Answer approver(String verb, Map<String, Object> body) {
        return approver.post(path(verb), body);
    }

    JsonNode rollout() {
        return author.get(ROLLOUTS + "/" + id).data();
    }

    String state() {
        return rollout().path("state").asString();
    }

    JsonNode job(String serial) {
        return find(serial).orElseThrow();
    }

    boolean has(String serial) {
        return find(serial).isPresent();
    }

    List<JsonNode> jobs() {
        return author.get(ROLLOUTS + "/" + id + "/jobs").data().valueStream().toList();
    }

    private Optional<JsonNode> find(String serial) {
        return jobs().stream()
                .filter(job -> job.path("serial").asString().equals(serial))
                .findFirst();
    }

    String jobState(String serial) {
        return job(serial).path("state").asString();
    }

    /// Lets the house look until it is so.
    void until(Predicate<RolloutStory> so) {
        for (int looks = 0; !so.test(this); looks++) {
            if (looks == 600) {
                throw new AssertionError("It never came to that: " + rollout());
            }
            look.run();
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// What the device is told when it asks.
    List<JsonNode> fetch(Api gateway, String serial, String version) {
        Map<String, Object> asked = Map.of("serial", serial, "firmware_version", version);
        return gateway.post(DEVICE + "/commands", Map.of("devices", List.of(asked)))
                .data()
                .valueStream()
                .toList();
    }

    /// The answer to what the device says; the words one after the other.
    JsonNode report(Api gateway, String serial, String... words) {
        List<Map<String, Object>> reports = new ArrayList<>();
        for (String word : words) {
            Map<String, Object> report = new LinkedHashMap<>();
            report.put("serial", serial);
            report.put("rollout_id", id);
            report.put("state", word.split(" ")[0]);
            if (word.startsWith("running ")) {
                report.put("firmware_version", word.split(" ")[1]);
            }
            reports.add(report);
        }
        Answer answer = gateway.post(DEVICE + "/reports", Map.of("reports", reports));
        if (answer.status() != 200) {
            throw new AssertionError("Cannot report: " + answer.text());
        }
        return answer.data().get(words.length - 1);
    }

    /// All that a device does that is well.
    void update(Api gateway, String serial, String version) {
        fetch(gateway, serial, "1.0");
        report(
                gateway,
                serial,
                "downloading",
                "downloaded",
                "verified",
                "installing",
                "rebooting",
                "running " + version);
    }

    private String path(String verb) {
        return "%s/%d/%s".formatted(ROLLOUTS, id, verb);
    }
}
