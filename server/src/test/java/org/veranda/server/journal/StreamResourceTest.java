package org.veranda.server.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.veranda.model.identity.Role;
import org.veranda.model.identity.TenantId;
import org.veranda.server.testing.Answer;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.News;
import org.veranda.server.testing.People;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

import tools.jackson.databind.JsonNode;

/// contract.md, section 5: catching up over HTTP.
@ServerTest
class StreamResourceTest {

    @Autowired Journal journal;
    @Autowired News news;
    @Autowired TwoTenants two;
    @Autowired People people;

    private TenantId quinta;
    private TenantId serra;
    private Api desk;

    @BeforeEach
    void foundTenants() {
        TwoTenants.Pair pair = two.found();
        quinta = pair.quinta();
        serra = pair.serra();
        news.tell(quinta, 5);
        news.tell(serra, 2);
        desk = people.signIn(quinta, Role.FRONT_DESK);
    }

    @Test
    void givesTheEventsAfterANumberInPortions() {
        Answer answer = desk.get(path(quinta, epoch(quinta), 2, 2));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.data().size()).isEqualTo(2);
        JsonNode first = answer.data().get(0);
        assertThat(first.path("event").asString()).isEqualTo("PropertyChanged");
        assertThat(first.path("data").path("seq").asLong()).isEqualTo(3);
        assertThat(first.path("data").path("stream").asString()).isEqualTo(name(quinta));
        assertThat(first.path("data").path("property").path("name").asString())
                .isEqualTo("Quinta do Mar");
        JsonNode meta = answer.json().path("meta");
        assertThat(meta.path("epoch").asString()).isEqualTo(epoch(quinta));
        assertThat(meta.path("seq").asLong()).isEqualTo(5);
        assertThat(meta.path("more").asBoolean()).isTrue();
    }

    @Test
    void tellsAReaderOfAnotherEpochToTakeASnapshot() {
        Answer answer = desk.get(path(quinta, "another", 2, 2));

        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.json().path("reason").asString()).isEqualTo("epoch");
        assertThat(answer.json().path("epoch").asString()).isEqualTo(epoch(quinta));
        assertThat(answer.json().path("seq").asLong()).isEqualTo(5);
    }

    @Test
    void doesNotTellAForeignStreamFromOneThatDoesNotExist() {
        Answer foreign = desk.get(path(serra, epoch(serra), 0, 10));
        Answer unknown = desk.get(path(new TenantId(999_999), epoch(serra), 0, 10));

        assertThat(foreign.status()).isEqualTo(404);
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(foreign.text().replace(name(serra), ""))
                .isEqualTo(unknown.text().replace(name(new TenantId(999_999)), ""));
    }

    @Test
    void keepsGuestsFromThoseWhoMayNotSeeThem() {
        String path = path(quinta, epoch(quinta), 0, 10).replace("/events", ".frontdesk/events");

        assertThat(desk.get(path).status()).isEqualTo(200);
        assertThat(people.signIn(quinta, Role.HOUSEKEEPER).get(path).status()).isEqualTo(404);
        assertThat(people.nobody().get(path).status()).isEqualTo(401);
    }

    private String epoch(TenantId tenant) {
        return journal.head(StreamName.tenant(tenant)).epoch();
    }

    private static String name(TenantId tenant) {
        return StreamName.tenant(tenant).value();
    }

    private static String path(TenantId tenant, String epoch, long after, int limit) {
        return "/api/v1/streams/%s/events?epoch=%s&after=%d&limit=%d"
                .formatted(name(tenant), epoch, after, limit);
    }
}
