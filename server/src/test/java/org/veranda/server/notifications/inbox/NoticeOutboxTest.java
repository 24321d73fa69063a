package org.veranda.server.notifications.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.veranda.model.notification.NoticeKind;
import org.veranda.server.journal.StreamName;
import org.veranda.server.notifications.Recipients;
import org.veranda.server.tenancy.CurrentTenant;

import java.util.Set;

/// Between a cause and its telling.
class NoticeOutboxTest extends NoticeScene {

    @Test
    void areNotToldWhenWhatCausedThemIsUndone() {
        CurrentTenant.run(
                tenants.quinta(),
                () ->
                        transaction.executeWithoutResult(status -> {
                            events.publishEvent(
                                    notice(
                                            NoticeKind.ASSIGNMENT,
                                            Recipients.user(ana.user().id()),
                                            ben));
                            status.setRollbackOnly();
                        }));
        publish(tenants.quinta(), notice(NoticeKind.SHARE, Recipients.user(ana.user().id()), ben));

        awaitNotices(asAna, 1);
        assertThat(list(asAna).getFirst().path("kind").asString()).isEqualTo("share");
        assertThatThrownBy(() ->
                        events.publishEvent(
                                notice(NoticeKind.SHARE, Recipients.roles(Set.of()), ben)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void areNotEvenKeptWhereNobodyIsNamed() {
        publish(
                tenants.quinta(),
                notice(NoticeKind.MENTION, Recipients.namedIn("the valve is shut"), ben));

        assertThat(waiting()).isZero();
        assertThat(list(asAna)).isEmpty();
    }

    @Test
    void areToldOnceHoweverOftenTheyAreTried() {
        publish(
                tenants.quinta(),
                notice(NoticeKind.ASSIGNMENT, Recipients.user(ana.user().id()), ben));
        awaitNotices(asAna, 1);

        // as if the outbox had not been cleared: the same cause once more
        CurrentTenant.run(
                tenants.quinta(),
                () ->
                        transaction.executeWithoutResult(_ ->
                                jdbc.sql(
                                                """
                                                insert into notice_outbox (tenant_id, cause, body)
                                                select tenant_id, cause, :body from notice
                                                """)
                                        .param("body", body(ana, ben))
                                        .update()));
        CurrentTenant.run(tenants.quinta(), () -> telling.tell(10));

        await().untilAsserted(() -> assertThat(waiting()).isZero());
        assertThat(list(asAna)).hasSize(1);
        assertThat(heard.of(StreamName.user(ana.user().id()))).hasSize(1);
    }

    @Test
    void areToldAfterACrashThoughNobodyCallsForThem() {
        CurrentTenant.run(
                tenants.quinta(),
                () ->
                        transaction.executeWithoutResult(_ ->
                                jdbc.sql(
                                                "insert into notice_outbox (tenant_id, body) values (:tenant, :body)")
                                        .param("tenant", tenants.quinta().value())
                                        .param("body", body(ana, ben))
                                        .update()));

        await().untilAsserted(() -> {
            publish(
                    tenants.serra(),
                    notice(NoticeKind.ASSIGNMENT, Recipients.user(foreigner.user().id()), ben));
            assertThat(list(asAna)).hasSize(1);
        });
    }

    @Test
    void areHeldUpByNoneThatCannotBeTold() {
        CurrentTenant.run(
                tenants.quinta(),
                () ->
                        transaction.executeWithoutResult(_ ->
                                jdbc.sql(
                                                "insert into notice_outbox (tenant_id, body) values (:tenant, '{}')")
                                        .param("tenant", tenants.quinta().value())
                                        .update()));
        publish(
                tenants.quinta(),
                notice(NoticeKind.ASSIGNMENT, Recipients.user(ana.user().id()), ben));

        awaitNotices(asAna, 1);
        assertThat(waiting()).isEqualTo(1);
    }
}
