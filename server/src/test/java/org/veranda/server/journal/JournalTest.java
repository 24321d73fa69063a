package org.veranda.server.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.veranda.model.identity.TenantId;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.testing.HeardEvents;
import org.veranda.server.testing.News;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;
import org.veranda.wire.WireCodec;

import java.util.List;
import java.util.Map;
import java.util.UUID;

@ServerTest
class JournalTest {

    private static final UUID COMMAND = UUID.fromString("01990000-0000-7000-8000-000000000001");

    @Autowired Journal journal;
    @Autowired News news;
    @Autowired TransactionTemplate transaction;
    @Autowired TwoTenants two;
    @Autowired HeardEvents heard;
    @Autowired WireCodec codec;

    private TenantId quinta;
    private TenantId serra;

    @BeforeEach
    void foundTenants() {
        TwoTenants.Pair pair = two.found();
        quinta = pair.quinta();
        serra = pair.serra();
    }

    @Test
    void numbersEachTenantsEventsFromOne() {
        news.tell(quinta, 2);
        news.tell(serra, 1);
        news.tell(quinta, 1);

        assertThat(journal.head(StreamName.tenant(quinta)).seq()).isEqualTo(3);
        assertThat(numbers(quinta, 0)).containsExactly(1L, 2L, 3L);
        assertThat(numbers(serra, 0)).containsExactly(1L);
    }

    @Test
    void tellsWhereAnEventStandsInsideItsPayload() {
        CurrentTenant.run(
                quinta,
                () ->
                        transaction.executeWithoutResult(_ -> {
                            journal.comesFrom(COMMAND);
                            journal.append(StreamName.tenant(quinta), news.of(quinta));
                        }));

        JournalEntry entry = events(quinta, 0).entries().getFirst();
        assertThat(codec.readSequenced(entry.payload()))
                .hasValueSatisfying(place -> {
                    assertThat(place.stream()).isEqualTo("private-tenant." + quinta);
                    assertThat(place.epoch()).isEqualTo(entry.epoch());
                    assertThat(place.seq()).isEqualTo(1);
                    assertThat(place.at()).isEqualTo(entry.at());
                    assertThat(place.commandId()).isEqualTo(COMMAND);
                });
        assertThat(codec.readEvent(entry.event(), entry.payload())).isPresent();
    }

    @Test
    void leavesNoHoleAndNoWordOfWhatWasRolledBack() {
        news.tell(quinta, 1);
        CurrentTenant.run(
                quinta,
                () ->
                        transaction.executeWithoutResult(status -> {
                            journal.append(StreamName.tenant(quinta), news.of(quinta));
                            journal.flush();
                            status.setRollbackOnly();
                        }));
        news.tell(quinta, 1);

        assertThat(numbers(quinta, 0)).containsExactly(1L, 2L);
        assertThat(heard.of(StreamName.tenant(quinta)))
                .extracting(JournalEntry::seq)
                .containsExactly(1L, 2L);
    }

    @Test
    void announcesWhatItWroteAndNothingElse() {
        news.tell(quinta, 2);

        assertThat(heard.of(StreamName.tenant(quinta))).isEqualTo(events(quinta, 0).entries());
        assertThat(heard.of(StreamName.tenant(serra))).isEmpty();
    }

    @Test
    void answersTheLastNumberOfEachStreamOnFlush() {
        news.tell(quinta, 1);

        Map<StreamName, Long> cursors =
                CurrentTenant.call(
                        quinta,
                        () ->
                                transaction.execute(_ -> {
                                    journal.append(StreamName.frontdesk(quinta), news.of(quinta));
                                    journal.append(StreamName.tenant(quinta), news.of(quinta));
                                    return journal.flush();
                                }));

        assertThat(cursors)
                .containsOnly(
                        Map.entry(StreamName.tenant(quinta), 2L),
                        Map.entry(StreamName.frontdesk(quinta), 1L));
    }

    @Test
    void refusesAStreamOfAnotherTenant() {
        news.tell(serra, 1);

        assertThatThrownBy(() ->
                        CurrentTenant.run(
                                quinta, () -> appendHere(StreamName.tenant(serra), quinta)))
                .isInstanceOf(RuntimeException.class);
        assertThat(numbers(serra, 0)).containsExactly(1L);
    }

    @Test
    void refusesAnEventOutsideATransaction() {
        assertThatThrownBy(() -> journal.append(StreamName.tenant(quinta), news.of(quinta)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no transaction");
    }

    @Test
    void readsInPortions() {
        news.tell(quinta, 5);

        JournalRead.Events first = read(quinta, 1, 2);
        JournalRead.Events last = read(quinta, 3, 2);

        assertThat(first.entries()).extracting(JournalEntry::seq).containsExactly(2L, 3L);
        assertThat(first.more()).isTrue();
        assertThat(last.entries()).extracting(JournalEntry::seq).containsExactly(4L, 5L);
        assertThat(last.more()).isFalse();
    }

    @Test
    void tellsAReaderOfAnotherEpochOrAheadOfTheHeadToStartAgain() {
        news.tell(quinta, 1);
        StreamName stream = StreamName.tenant(quinta);
        String epoch = journal.head(stream).epoch();

        assertThat(journal.read(stream, "another", 0, 10))
                .isEqualTo(new JournalRead.Gone(JournalRead.Reason.EPOCH, journal.head(stream)));
        assertThat(journal.read(stream, epoch, 2, 10))
                .isEqualTo(new JournalRead.Gone(JournalRead.Reason.EPOCH, journal.head(stream)));
    }

    @Test
    void knowsWhereAStreamStandsBeforeItsFirstEvent() {
        StreamHead before = journal.head(StreamName.tenant(quinta));
        news.tell(quinta, 1);

        assertThat(before.seq()).isZero();
        assertThat(journal.head(StreamName.tenant(quinta)).epoch()).isEqualTo(before.epoch());
        assertThat(journal.heads(List.of(StreamName.tenant(quinta), StreamName.tenant(serra))))
                .containsOnlyKeys(StreamName.tenant(quinta), StreamName.tenant(serra))
                .containsEntry(StreamName.tenant(serra), journal.head(StreamName.tenant(serra)));
    }

    private void appendHere(StreamName stream, TenantId tenant) {
        transaction.executeWithoutResult(_ -> journal.append(stream, news.of(tenant)));
    }

    private List<Long> numbers(TenantId tenant, long after) {
        return events(tenant, after).entries().stream().map(JournalEntry::seq).toList();
    }

    private JournalRead.Events events(TenantId tenant, long after) {
        return read(tenant, after, 1_000);
    }

    private JournalRead.Events read(TenantId tenant, long after, int limit) {
        StreamName stream = StreamName.tenant(tenant);
        JournalRead read = journal.read(stream, journal.head(stream).epoch(), after, limit);
        assertThat(read).isInstanceOf(JournalRead.Events.class);
        return (JournalRead.Events) read;
    }
}
