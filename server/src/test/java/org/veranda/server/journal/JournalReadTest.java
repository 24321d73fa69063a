package org.veranda.server.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.veranda.model.identity.Role;
import org.veranda.model.identity.TenantId;
import org.veranda.model.identity.UserId;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.testing.Answer;
import org.veranda.server.testing.News;
import org.veranda.server.testing.People;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

import java.util.List;

/// What a read of a stream is held to: one tenant, and so many bytes.
@ServerTest
class JournalReadTest {

    @Autowired Journal journal;
    @Autowired JdbcClient jdbc;
    @Autowired News news;
    @Autowired TransactionTemplate transaction;
    @Autowired TwoTenants two;
    @Autowired People people;

    private TenantId quinta;
    private TenantId serra;

    @BeforeEach
    void foundTenants() {
        TwoTenants.Pair pair = two.found();
        quinta = pair.quinta();
        serra = pair.serra();
    }

    @Test
    void givesNothingOfAStreamToAnotherTenant() {
        append(quinta, StreamName.tenant(quinta), "Quinta do Mar", 2);
        StreamHead head = journal.head(StreamName.tenant(quinta));

        JournalRead foreign =
                CurrentTenant.call(serra, () -> journal.read(head.stream(), head.epoch(), 0, 10));

        assertThat(foreign)
                .isEqualTo(
                        new JournalRead.Events(
                                List.of(), new StreamHead(head.stream(), head.epoch(), 0), false));
        assertThat(CurrentTenant.call(quinta, () -> read(head, 0)).entries()).hasSize(2);
        assertThat(read(head, 0).entries()).hasSize(2);
    }

    @Test
    void readsAUsersStreamInsideTheTenantOfThatUser() {
        UserId ana = people.hire(quinta, Role.FRONT_DESK).user().id();
        append(quinta, StreamName.user(ana), "Quinta do Mar", 1);
        StreamHead head = journal.head(StreamName.user(ana));

        assertThat(read(head, 0).entries()).hasSize(1);
        assertThat(
                        CurrentTenant.call(
                                        serra,
                                        () ->
                                                read(
                                                        new StreamHead(
                                                                head.stream(), head.epoch(), 0),
                                                        0))
                                .entries())
                .isEmpty();
    }

    @Test
    void letsNoTenantBeginTheStreamOfAnothersUser() {
        UserId ana = people.hire(quinta, Role.FRONT_DESK).user().id();

        assertThatThrownBy(() -> append(serra, StreamName.user(ana), "Serra Lodge", 1))
                .isInstanceOf(DataAccessException.class);
        append(quinta, StreamName.user(ana), "Quinta do Mar", 1);
        assertThat(journal.head(StreamName.user(ana)).seq()).isEqualTo(1);
    }

    @Test
    void endsAPageBeforeItGetsHeavyAndGoesOnFromThere() {
        String heavy = "Q".repeat(300_000);
        append(quinta, StreamName.tenant(quinta), heavy, 9);
        append(serra, StreamName.tenant(serra), "Serra Lodge", 1);
        StreamHead head = journal.head(StreamName.tenant(quinta));

        JournalRead.Events first = read(head, 0);
        JournalRead.Events second = read(head, first.entries().size());
        JournalRead.Events last = read(head, 8);

        assertThat(first.entries()).hasSize(4);
        assertThat(first.more()).isTrue();
        assertThat(second.entries()).extracting(JournalEntry::seq).containsExactly(5L, 6L, 7L, 8L);
        assertThat(second.more()).isTrue();
        assertThat(last.entries()).extracting(JournalEntry::seq).containsExactly(9L);
        assertThat(last.more()).isFalse();
    }

    @Test
    void givesAnEventThatIsHeavierThanAPageByItself() {
        append(quinta, StreamName.tenant(quinta), "Q".repeat(3_000_000), 2);
        StreamHead head = journal.head(StreamName.tenant(quinta));

        assertThat(read(head, 0).entries()).hasSize(1);
        assertThat(read(head, 1).entries()).hasSize(1);
    }

    @Test
    void answersOverHttpInPagesOfAMebibyte() {
        append(quinta, StreamName.tenant(quinta), "Q".repeat(300_000), 6);
        StreamHead head = journal.head(StreamName.tenant(quinta));

        Answer page =
                people.signIn(quinta, Role.FRONT_DESK)
                        .get(
                                "/api/v1/streams/%s/events?epoch=%s&after=0&limit=5000"
                                        .formatted(head.stream(), head.epoch()));

        assertThat(page.data().size()).isEqualTo(4);
        assertThat(page.json().path("meta").path("more").asBoolean()).isTrue();
    }

    private JournalRead.Events read(StreamHead head, long after) {
        JournalRead read = journal.read(head.stream(), head.epoch(), after, 5_000);
        assertThat(read).isInstanceOf(JournalRead.Events.class);
        return (JournalRead.Events) read;
    }

    private void append(TenantId tenant, StreamName stream, String name, int events) {
        CurrentTenant.run(
                tenant,
                () ->
                        transaction.executeWithoutResult(_ ->
                                jdbc.sql("update property set name = :name")
                                        .param("name", name)
                                        .update()));
        news.tell(tenant, stream, events);
    }
}
