package org.veranda.server.firmware;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.veranda.model.firmware.PackageId;
import org.veranda.model.identity.Role;
import org.veranda.model.identity.TenantId;
import org.veranda.server.firmware.files.PackageFiles;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.testing.Answer;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.Firmwares;
import org.veranda.server.testing.People;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// What a gateway does that has nothing but its tenant's key.
@ServerTest
class MachineUpdatesTest {

    private static final String NEW = "2.4.1";
    private static final String FILE = "firmware, from its beginning to its end";

    @Autowired TwoTenants two;
    @Autowired People people;
    @Autowired Firmwares firmwares;
    @Autowired PackageFiles files;
    @Autowired RolloutJob job;

    private TwoTenants.Pair pair;
    private Api manager;
    private Api gateway;
    private Api strangers;
    private String content = "";
    private RolloutStory story;

    @BeforeEach
    void begin() throws IOException {
        pair = two.found();
        manager = people.signIn(pair.quinta(), Role.MANAGER);
        gateway = machine(manager);
        strangers = machine(people.signIn(pair.serra(), Role.MANAGER));
        firmwares.add(pair.quinta(), "TH-1", "thermostat", "TH-9", null);
        firmwares.add(pair.serra(), "TH-1", "thermostat", "TH-9", null);
        long firmware = release(pair.quinta());
        content = "/api/v1/firmware/packages/%d/content".formatted(firmware);
        story =
                new RolloutStory(
                        people.signIn(pair.quinta(), Role.MAINTENANCE),
                        manager,
                        this::look,
                        Map.of("name", "Thermostats", "package_id", firmware));
        story.started();
        story.until(now -> now.jobState("TH-1").equals("queued"));
    }

    private void look() {
        CurrentTenant.run(pair.quinta(), () -> job.look(pair.quinta()));
    }

    /// Nothing goes on beside other tests.
    @AfterEach
    void end() {
        story.author("abort");
        look();
    }

    @Test
    void asksFetchesAndReportsUntilTheDeviceIsUpdated() {
        assertThat(story.fetch(strangers, "TH-1", "1.0")).isEmpty();
        assertThat(story.fetch(gateway, "TH-1", "1.0")).hasSize(1);

        assertThat(gateway.get(content).text()).isEqualTo(FILE);
        assertThat(story.report(strangers, "TH-1", "downloading").path("code").asString())
                .isEqualTo("NOT_FOUND");
        story.report(gateway, "TH-1", "downloading", "downloaded", "verified", "installing");
        story.report(gateway, "TH-1", "rebooting", "running " + NEW);

        story.until(now -> now.state().equals("finished"));
        assertThat(story.jobState("TH-1")).isEqualTo("updated");
    }

    @Test
    void goesOnWithADownloadWhereItBrokeOff() {
        Answer head = gateway.send("HEAD", content, BodyPublishers.noBody());
        Answer first = gateway.with("Range", "bytes=0-9").get(content);
        Answer rest = gateway.with("Range", "bytes=10-").get(content);
        Answer beyond = gateway.with("Range", "bytes=4000-").get(content);

        assertThat(head.status()).isEqualTo(200);
        assertThat(first.status()).isEqualTo(206);
        assertThat(rest.status()).isEqualTo(206);
        assertThat(first.text() + rest.text()).isEqualTo(FILE);
        assertThat(beyond.status()).isEqualTo(416);
    }

    @Test
    void getsNothingThatIsAnotherTenantsOrNotReleased() {
        assertThat(strangers.get(content).status()).isEqualTo(404);
        assertThat(people.nobody().get(content).status()).isEqualTo(401);
        assertThat(gateway.get(content.replace("/content", "")).status()).isEqualTo(401);
        assertThat(gateway.get("/api/v1/firmware/rollouts").status()).isEqualTo(401);

        manager.post(content.replace("/content", "/withdraw"), Map.of("reason", "Doors stay shut"));

        assertThat(gateway.get(content).status()).isEqualTo(404);
        assertThat(manager.get(content).status()).as("people are told why").isEqualTo(409);
    }

    private long release(TenantId tenant) throws IOException {
        PackageFiles.Received received =
                files.receive(new ByteArrayInputStream(FILE.getBytes(StandardCharsets.UTF_8)), 0);
        long id = firmwares.release(tenant, NEW, "TH-9", received.sha256());
        CurrentTenant.run(tenant, () -> files.keep(received, new PackageId(id)));
        return id;
    }

    private Api machine(Api manager) {
        String secret =
                manager.post("/api/v1/api-keys", Map.of("name", "Gateways"))
                        .data()
                        .path("secret")
                        .asString();
        return people.nobody().with("X-Api-Key", secret);
    }
}
