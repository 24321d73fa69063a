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

import java.util.Map;

/// What becomes of rollouts of a package that must not be given to anybody any more.
@ServerTest
class RolloutTrustTest {

    private static final String WITHDRAW = "update firmware_package set state = 'withdrawn'";

    @Autowired TwoTenants two;
    @Autowired People people;
    @Autowired Firmwares firmwares;
    @Autowired RolloutJob job;

    private House quinta;
    private House serra;

    @BeforeEach
    void open() {
        TwoTenants.Pair pair = two.found();
        quinta = new House(pair.quinta(), people, firmwares, job).thermostats(2);
        serra = new House(pair.serra(), people, firmwares, job).thermostats(1);
    }

    @Test
    void doNotStartWhileItIsBeingWithdrawn() throws Exception {
        RolloutStory story = quinta.story("TH-9", Map.of());
        story.author("submit");
        story.approver("approve", Map.of());

        Answer started =
                firmwares.during(quinta.tenant(), WITHDRAW, () -> story.author("start")).get();

        assertThat(started.json().path("code").asString()).isEqualTo("NOT_RELEASED");
        assertThat(story.state()).isEqualTo("ready");
    }

    @Test
    void doNotResumeWhileItIsBeingWithdrawn() throws Exception {
        RolloutStory story = quinta.story("TH-9", Map.of()).started();
        quinta.change("update firmware_rollout set state = 'halted'");

        Answer resumed =
                firmwares
                        .during(
                                quinta.tenant(),
                                WITHDRAW,
                                () -> story.approver("resume", Map.of("reason", "Go on")))
                        .get();

        assertThat(resumed.json().path("code").asString()).isEqualTo("NOT_RELEASED");
        assertThat(story.state()).isEqualTo("halted");
    }

    @Test
    void haltAtTheNextLookHoweverItCameToThat() {
        RolloutStory story = quinta.story("TH-9", Map.of()).started();
        RolloutStory other = serra.story("TH-9", Map.of()).started();
        quinta.change(WITHDRAW);

        quinta.look();
        serra.look();

        assertThat(story.state()).isEqualTo("halted");
        assertThat(story.rollout().path("reason").asString())
                .isEqualTo("The package was withdrawn");
        assertThat(other.state()).isEqualTo("running");
    }

    @Test
    void giveNothingToADeviceThatAsksFirst() {
        RolloutStory story = quinta.story("TH-9", Map.of()).started();
        story.until(now -> now.rollout().at("/counts/queued").asInt() == 2);
        quinta.change(WITHDRAW);

        assertThat(story.fetch(quinta.approver(), "TH-1", "1.0")).isEmpty();
    }

    @Test
    void haltWhileItsKeyIsAway() {
        RolloutStory story = quinta.story("TH-9", Map.of()).started();
        firmwares.distrust(quinta.tenant());

        quinta.look();
        Answer refused = story.approver("resume", Map.of("reason", "All the same"));
        firmwares.trust(quinta.tenant());
        Answer resumed = story.approver("resume", Map.of("reason", "The key is back"));

        assertThat(refused.json().path("code").asString()).isEqualTo("NOT_RELEASED");
        assertThat(refused.json().at("/current/reason").asString())
                .isEqualTo("No key of the operator's signs the package any more");
        assertThat(resumed.status()).as(resumed.text()).isEqualTo(200);
    }

    @Test
    void letTheirDevicesGoWhenNobodyAgreedYet() {
        RolloutStory withdrawn = quinta.story("TH-9", Map.of());
        withdrawn.author("submit");
        quinta.approver()
                .post(
                        "/api/v1/firmware/packages/%s/withdraw"
                                .formatted(withdrawn.rollout().path("package_id").asLong()),
                        Map.of("reason", "Doors stay shut"));
        RolloutStory takenBack = quinta.story("TH-9", Map.of());
        takenBack.author("submit");
        takenBack.author("abort");
        RolloutStory third = quinta.story("TH-9", Map.of());
        third.author("submit");

        assertThat(withdrawn.state()).isEqualTo("denied");
        assertThat(takenBack.state()).isEqualTo("aborted");
        assertThat(third.rollout().path("devices").asInt()).isEqualTo(2);
    }
}
