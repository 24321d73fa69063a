package org.veranda.server.firmware;

import org.jspecify.annotations.Nullable;
import org.veranda.model.identity.Role;
import org.veranda.model.identity.TenantId;
import org.veranda.model.room.RoomId;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.Firmwares;
import org.veranda.server.testing.People;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// A tenant with its people, its devices and its rollouts.
final class House {

    static final String NEW = "2.4.1";

    /// Neither consent nor quiet hours, so that the time of day does not matter.
    private static final Map<String, Object> NEVER =
            Map.of(
                    "consent_from", "00:00",
                    "consent_until", "00:00",
                    "quiet_from", "00:00",
                    "quiet_until", "00:00",
                    "lock_battery", 40,
                    "arrival_minutes", 0);

    private final TenantId tenant;
    private final Firmwares firmwares;
    private final RolloutJob job;
    private final Api author;
    private final Api approver;

    House(TenantId tenant, People people, Firmwares firmwares, RolloutJob job) {
        this.tenant = tenant;
        this.firmwares = firmwares;
        this.job = job;
        this.author = people.signIn(tenant, Role.MAINTENANCE);
        this.approver = people.signIn(tenant, Role.MANAGER);
    }

    TenantId tenant() {
        return tenant;
    }

    Api approver() {
        return approver;
    }

    /// So many thermostats, in no room.
    House thermostats(int many) {
        IntStream.rangeClosed(1, many)
                .forEach(n -> firmwares.add(tenant, "TH-" + n, "thermostat", "TH-9", null));
        return this;
    }

    House lock(String serial, @Nullable RoomId room) {
        firmwares.add(tenant, serial, "lock", "LK-200", room);
        return this;
    }

    /// Of all devices of that model; what is said besides is part of the plan.
    RolloutStory story(String model, Map<String, Object> besides) {
        Map<String, Object> plan = new LinkedHashMap<>();
        plan.put("name", "Update");
        plan.put("package_id", firmwares.release(tenant, NEW, model));
        plan.put("guards", NEVER);
        plan.putAll(besides);
        return new RolloutStory(author, approver, this::look, plan);
    }

    /// The same that guards devices with these numbers.
    static Map<String, Object> guards(String name, Object value) {
        Map<String, Object> guards = new LinkedHashMap<>(NEVER);
        guards.put(name, value);
        return Map.of("guards", guards);
    }

    /// One whole look that begins now, whether it is ours or that of the server's own job.
    void look() {
        nobodyLooks();
        CurrentTenant.run(tenant, () -> job.look(tenant));
        nobodyLooks();
    }

    private void nobodyLooks() {
        change(
                "do $$ begin perform pg_advisory_xact_lock(%d, %d); end $$"
                        .formatted(RolloutCare.SPACE, Long.hashCode(tenant.value())));
    }

    void change(String sql) {
        firmwares.change(tenant, sql);
    }

    void lookAgainNow() {
        change("update firmware_job set look_at = null");
    }

    /// The devices that are in a state, in the order of their serials.
    List<String> in(RolloutStory story, String state) {
        return story.jobs().stream()
                .filter(job -> job.path("state").asString().equals(state))
                .map(job -> job.path("serial").asString())
                .toList();
    }

    List<String> waiting(RolloutStory story, String serial) {
        return story.job(serial)
                .path("waiting")
                .valueStream()
                .map(reason -> reason.asString())
                .toList();
    }
}
