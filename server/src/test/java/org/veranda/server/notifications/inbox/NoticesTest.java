package org.veranda.server.notifications.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.veranda.model.identity.Role;
import org.veranda.model.notification.NoticeKind;
import org.veranda.server.journal.StreamName;
import org.veranda.server.notifications.Recipients;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.testing.Answer;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/// What is meant for somebody, as they see it.
class NoticesTest extends NoticeScene {

    @Test
    void reachWhomTheyAreMeantForAndNobodyElse() {
        publish(
                tenants.quinta(),
                notice(NoticeKind.ASSIGNMENT, Recipients.user(ana.user().id()), ben));

        awaitNotices(asAna, 1);
        JsonNode notice = list(asAna).getFirst();
        assertThat(notice.path("kind").asString()).isEqualTo("assignment");
        assertThat(notice.path("about").path("id").asLong()).isEqualTo(42);
        assertThat(notice.path("parameters").path("title").asString()).isEqualTo("Leak “101”");
        assertThat(notice.path("read_at").isMissingNode()).isTrue();
        assertThat(list(asBen)).isEmpty();
        assertThat(list(asForeigner)).isEmpty();
        assertThat(people.nobody().get(PATH).status()).isEqualTo(401);
    }

    @Test
    void areEventsOfTheirOwnStreamThatOneCanCatchUpOn() {
        publish(
                tenants.quinta(),
                notice(NoticeKind.ESCALATION, Recipients.roles(Set.of(Role.MANAGER)), ana));
        awaitNotices(asBen, 1);

        StreamName stream = StreamName.user(ben.user().id());
        JsonNode meta = asBen.get(PATH).json().path("meta");
        Answer caughtUp =
                asBen.get(
                        "/api/v1/streams/%s/events?epoch=%s&after=0"
                                .formatted(stream, meta.path("epoch").asString()));

        assertThat(meta.path("stream").asString()).isEqualTo(stream.value());
        assertThat(meta.path("seq").asLong()).isEqualTo(1);
        assertThat(caughtUp.data().get(0).path("event").asString()).isEqualTo("notification");
        assertThat(caughtUp.data().get(0).path("data").path("notification"))
                .isEqualTo(list(asBen).getFirst());
        assertThat(heard.of(stream)).hasSize(1);
        assertThat(heard.of(StreamName.user(foreigner.user().id()))).isEmpty();
        assertThat(heard.of(StreamName.tenant(tenants.quinta()))).isEmpty();
        assertThat(
                        asForeigner
                                .get("/api/v1/streams/%s/events?epoch=x&after=0".formatted(stream))
                                .status())
                .isEqualTo(404);
    }

    @Test
    void areReadAtAllDesksAtOnce() {
        for (int n = 0; n < 3; n++) {
            publish(
                    tenants.quinta(),
                    notice(NoticeKind.MENTION, Recipients.namedIn("@" + ana.user().name()), ben));
        }
        awaitNotices(asAna, 3);
        long first = list(asAna).getLast().path("id").asLong();

        Answer read = asAna.post(PATH + "/" + first + "/read");
        Answer again = asAna.post(PATH + "/" + first + "/read");

        assertThat(read.data().path("read_at").asString()).isNotBlank();
        assertThat(again.data()).isEqualTo(read.data());
        assertThat(asAna.get(PATH + "?unread=true").data().size()).isEqualTo(2);
        assertThat(asAna.get(PATH).json().path("meta").path("unread").asInt()).isEqualTo(2);
        assertThat(asAna.post(PATH + "/read-all").data().path("ids").size()).isEqualTo(2);
        assertThat(asAna.post(PATH + "/read-all").data().path("ids").size()).isZero();
        assertThat(asAna.get(PATH).json().path("meta").path("unread").asInt()).isZero();
        assertThat(heard.of(StreamName.user(ana.user().id())))
                .extracting(entry -> entry.event())
                .containsExactly(
                        "notification",
                        "notification",
                        "notification",
                        "notification.read",
                        "notification.read");
        assertThat(heard.of(StreamName.user(ana.user().id())).get(3).payload())
                .contains("\"ids\":[" + first + "]");
    }

    @Test
    void areReadByTheirOwnerOnly() {
        publish(
                tenants.quinta(),
                notice(NoticeKind.ASSIGNMENT, Recipients.user(ana.user().id()), ben));
        awaitNotices(asAna, 1);
        String read = PATH + "/" + list(asAna).getFirst().path("id").asLong() + "/read";

        assertThat(asBen.post(read).status()).isEqualTo(404);
        assertThat(asForeigner.post(read).status()).isEqualTo(404);
        assertThat(asAna.get(PATH).json().path("meta").path("unread").asInt()).isEqualTo(1);
    }

    @Test
    void areForgottenWhenTheyAreOldOrTooMany() {
        for (int n = 0; n < 5; n++) {
            publish(
                    tenants.quinta(),
                    notice(NoticeKind.ASSIGNMENT, Recipients.user(ana.user().id()), ben));
        }
        awaitNotices(asAna, 5);
        long newest = list(asAna).getFirst().path("id").asLong();
        CurrentTenant.run(
                tenants.quinta(),
                () ->
                        transaction.executeWithoutResult(_ -> {
                            jdbc.sql(
                                            "update notice set created_at = now() - interval '91 days' where id < :id")
                                    .param("id", newest - 2)
                                    .update();
                            table.forget(Instant.now().minus(Duration.ofDays(90)), 2);
                        }));

        assertThat(list(asAna)).hasSize(2);
        assertThat(list(asAna).getFirst().path("id").asLong()).isEqualTo(newest);
    }
}
