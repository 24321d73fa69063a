package org.veranda.server.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.veranda.model.Refusal;
import org.veranda.model.RefusalCode;
import org.veranda.model.identity.Role;
import org.veranda.model.identity.TenantId;
import org.veranda.model.identity.UserId;
import org.veranda.server.journal.Journal;
import org.veranda.server.journal.StreamName;
import org.veranda.server.problem.RefusedException;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.tenancy.Properties;
import org.veranda.server.testing.News;
import org.veranda.server.testing.People;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;
import org.veranda.wire.CommandOutcome;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

@ServerTest
class OutcomesTest {

    private static final String BODY = "{\"room_id\":42}";

    @Autowired Outcomes outcomes;
    @Autowired Retention retention;
    @Autowired Journal journal;
    @Autowired Properties properties;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired TwoTenants two;
    @Autowired People people;
    @Autowired News news;

    private final AtomicInteger performed = new AtomicInteger();
    private TenantId quinta;
    private TenantId serra;
    private UserId ana;
    private UserId ben;
    private UserId sam;

    @BeforeEach
    void foundTenants() {
        TwoTenants.Pair pair = two.found();
        quinta = pair.quinta();
        serra = pair.serra();
        ana = people.hire(quinta, Role.FRONT_DESK).user().id();
        ben = people.hire(quinta, Role.FRONT_DESK).user().id();
        sam = people.hire(serra, Role.FRONT_DESK).user().id();
    }

    @Test
    void answersARepeatedCommandAsItAnsweredTheFirst() {
        CommandKey key = key(quinta, ana, Uuid7.now());

        CommandOutcome first = outcomes.execute(key, this::tell);
        CommandOutcome second = outcomes.execute(key, this::tell);

        assertThat(first)
                .isEqualTo(
                        new CommandOutcome.Accepted(
                                key.id(), Map.of("private-tenant." + quinta, 1L), null, List.of()));
        assertThat(second).isEqualTo(first);
        assertThat(performed).hasValue(1);
        assertThat(journal.head(StreamName.tenant(quinta)).seq()).isEqualTo(1);
    }

    @Test
    void remembersThatThereWasNothingToDo() {
        CommandKey key = key(quinta, ana, Uuid7.now());

        CommandOutcome first = outcomes.execute(key, this::nothing);
        CommandOutcome second = outcomes.execute(key, this::tell);

        assertThat(first).isEqualTo(new CommandOutcome.AlreadyDone(key.id()));
        assertThat(second).isEqualTo(first);
    }

    @Test
    void keepsARefusalButNothingOfWhatLedToIt() {
        CommandKey key = key(quinta, ana, Uuid7.now());

        CommandOutcome first = outcomes.execute(key, () -> refuse(RefusalCode.NOT_CLEAN));
        CommandOutcome second = outcomes.execute(key, this::tell);

        assertThat(first).isInstanceOf(CommandOutcome.Refused.class);
        assertThat(second).isEqualTo(first);
        assertThat(journal.head(StreamName.tenant(quinta)).seq()).isZero();
        assertThat(CurrentTenant.call(quinta, properties::current).inspects()).isFalse();
    }

    @Test
    void tellsAConflictFromAPlainRefusal() {
        CommandKey key = key(quinta, ana, Uuid7.now());

        assertThat(outcomes.execute(key, () -> refuse(RefusalCode.STALE_CLEAN)))
                .isInstanceOf(CommandOutcome.Conflict.class);
    }

    @Test
    void refusesAnIdThatWasUsedForAnotherCommand() {
        UUID id = Uuid7.now();
        outcomes.execute(key(quinta, ana, id), this::tell);
        CommandKey other = CommandKey.of(quinta, ana, id, "{\"room_id\":43}", Instant.now());

        assertThat(code(outcomes.execute(other, this::tell))).isEqualTo(RefusalCode.ID_REUSED);
        assertThat(performed).hasValue(1);
    }

    @Test
    void takesTheSameIdOfAnotherActorForAnotherCommand() {
        UUID id = Uuid7.now();

        outcomes.execute(key(quinta, ana, id), this::tell);
        outcomes.execute(key(quinta, ben, id), this::tell);
        outcomes.execute(key(serra, sam, id), this::tell);

        assertThat(journal.head(StreamName.tenant(quinta)).seq()).isEqualTo(2);
        assertThat(journal.head(StreamName.tenant(serra)).seq()).isEqualTo(1);
    }

    @Test
    void refusesACommandThatIsTooOldOrTooFarAhead() {
        Instant now = Instant.now();
        CommandKey oldId = key(quinta, ana, Uuid7.at(now.minus(Duration.ofDays(30))));
        CommandKey aheadId = key(quinta, ana, Uuid7.at(now.plus(Duration.ofMinutes(16))));
        CommandKey madeLongAgo =
                CommandKey.of(quinta, ana, Uuid7.now(), BODY, now.minus(Duration.ofDays(30)));
        CommandKey late = key(quinta, ana, Uuid7.at(now.minus(Duration.ofDays(28))));

        assertThat(code(outcomes.execute(oldId, this::tell)))
                .isEqualTo(RefusalCode.COMMAND_EXPIRED);
        assertThat(code(outcomes.execute(aheadId, this::tell)))
                .isEqualTo(RefusalCode.COMMAND_EXPIRED);
        assertThat(code(outcomes.execute(madeLongAgo, this::tell)))
                .isEqualTo(RefusalCode.COMMAND_EXPIRED);
        assertThat(outcomes.execute(late, this::tell)).isInstanceOf(CommandOutcome.Accepted.class);
    }

    @Test
    void neverRemembersAFault() {
        CommandKey key = key(quinta, ana, Uuid7.now());

        assertThatThrownBy(() -> outcomes.execute(key, this::fail))
                .isInstanceOf(IllegalStateException.class);
        assertThat(outcomes.execute(key, this::tell)).isInstanceOf(CommandOutcome.Accepted.class);
        assertThat(journal.head(StreamName.tenant(quinta)).seq()).isEqualTo(1);
    }

    @Test
    void triesFourTimesWhatFailsByChance() {
        CommandKey key = key(quinta, ana, Uuid7.now());

        assertThatThrownBy(() -> outcomes.execute(key, this::failByChance))
                .hasMessageContaining("could not serialize");
        assertThat(performed).hasValue(4);
    }

    @Test
    void forgetsAfterThirtyDays() {
        CommandKey key = key(quinta, ana, Uuid7.now());
        outcomes.execute(key, this::tell);
        age(quinta, key.id(), 31);

        retention.tend();
        outcomes.execute(key, this::tell);

        assertThat(performed).hasValue(2);
    }

    @Test
    void runsInNoTransactionButItsOwn() {
        CommandKey key = key(quinta, ana, Uuid7.now());

        assertThatThrownBy(() -> transaction.execute(_ -> outcomes.execute(key, this::tell)))
                .isInstanceOf(IllegalStateException.class);
    }

    private static CommandKey key(TenantId tenant, UserId user, UUID id) {
        return CommandKey.of(tenant, user, id, BODY, Instant.now());
    }

    private Effect tell() {
        performed.incrementAndGet();
        news.tell();
        return Effect.changed();
    }

    private Effect nothing() {
        return Effect.unchanged();
    }

    private Effect refuse(RefusalCode code) {
        tell();
        jdbc.sql("update property set inspects = true").update();
        journal.flush();
        throw new RefusedException(
                new Refusal(code, "room", "VC", "mark_clean", "No.", List.of(), List.of()), null);
    }

    private Effect fail() {
        tell();
        throw new IllegalStateException("broken");
    }

    private Effect failByChance() {
        tell();
        jdbc.sql("do $$ begin raise 'could not serialize' using errcode = '40001'; end $$")
                .update();
        return Effect.changed();
    }

    private void age(TenantId tenant, UUID id, int days) {
        CurrentTenant.run(
                tenant,
                () ->
                        transaction.executeWithoutResult(_ ->
                                jdbc.sql(
                                                """
                                                with old as (delete from outcome where id = :id returning *)
                                                insert into outcome
                                                select tenant_id, user_id, id, body_hash, outcome,
                                                       now() - make_interval(days => :days)
                                                from old
                                                """)
                                        .param("id", id)
                                        .param("days", days)
                                        .update()));
    }

    private static RefusalCode code(CommandOutcome outcome) {
        assertThat(outcome).isInstanceOf(CommandOutcome.Refused.class);
        return ((CommandOutcome.Refused) outcome).refusal().code();
    }
}
