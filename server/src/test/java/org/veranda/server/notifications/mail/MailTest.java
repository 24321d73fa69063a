package org.veranda.server.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.junit.jupiter.api.Test;
import org.veranda.model.alarm.Severity;
import org.veranda.model.notification.AlarmNews;
import org.veranda.model.notification.NoticeKind;
import org.veranda.server.notifications.RaisedAlarm;

import java.io.IOException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/// From a notice to the mail in somebody's box.
class MailTest extends MailScene {

    @Test
    void isOneForEachThingInTheReadersLanguage() throws MessagingException, IOException {
        people.signIn(ben).patch("/api/v1/users/" + ana.user().id(), Map.of("locale", "es"));
        prefer(Map.of());
        tell(NoticeKind.ASSIGNMENT, Severity.MAJOR, "Fuga\r\nBcc: all@example", 1);

        assertThat(round().serve(toAna())).isTrue();

        MimeMessage mail = received(1)[0];
        assertThat(mail.getSubject())
                .isEqualTo(
                        "Quinta do Mar: [Mayor] Ben le ha asignado una alarma: Fuga Bcc: all@example");
        assertThat(mail.getAllRecipients()).singleElement().hasToString(ana.user().email());
        assertThat(mail.getFrom()).singleElement().hasToString("veranda@resort.example");
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getHeader("Message-ID")[0]).startsWith("<veranda." + tenants.quinta());
        assertThat(mail.getContent().toString())
                .contains(
                        "Hola",
                        "una alarma: Fuga Bcc: all@example",
                        "https://veranda.example/board",
                        "Quinta do Mar");
        assertThat(waiting("true")).isZero();
    }

    @Test
    void isOneForManyThings() throws MessagingException, IOException {
        prefer(Map.of());
        tell(NoticeKind.ASSIGNMENT, Severity.MAJOR, "Leak in 101", 4);

        round().serve(toAna());

        MimeMessage mail = received(1)[0];
        assertThat(mail.getSubject()).isEqualTo("Quinta do Mar: 4 notifications");
        assertThat(mail.getContent().toString().split("Leak in 101", -1)).hasSize(5);
    }

    @Test
    void comesOnlyToWhomWantsItUnlessACriticalAlarmWasLeftLying() throws MessagingException {
        prefer(Map.of("mail", false));
        tell(NoticeKind.ASSIGNMENT, Severity.CRITICAL, "Leak", 1);
        assertThat(waiting("true")).isZero();

        tell(NoticeKind.ESCALATION, Severity.MAJOR, "Leak", 1);
        assertThat(waiting("true")).isZero();

        tell(NoticeKind.ESCALATION, Severity.CRITICAL, "Leak", 1);
        round().serve(toAna());

        assertThat(received(1)[0].getSubject())
                .isEqualTo("Quinta do Mar: [Critical] Nobody has acknowledged this alarm: Leak");
    }

    @Test
    void waitsForTheEndOfQuietHoursAndIsDroppedWhenReadBefore() {
        LocalTime now = LocalTime.now(ZoneId.of("Europe/Lisbon"));
        prefer(
                Map.of(
                        "quiet_hours",
                        Map.of(
                                "from", hour(now.minusHours(2)),
                                "until", hour(now.plusHours(2)))));
        tell(NoticeKind.ASSIGNMENT, Severity.MAJOR, "Leak", 2);
        assertThat(table.due(100)).doesNotContain(toAna());

        asAna.post(NOTICES + "/" + notices().getFirst().id() + "/read");
        due();
        round().serve(toAna());

        received(1);
        assertThat(waiting("true")).isZero();
    }

    @Test
    void tellsOfAnAlarmThatBeganToWhomWantsIt() throws MessagingException {
        prefer(Map.of("kinds", List.of("water_leak")));

        raised(
                new RaisedAlarm(
                        new AlarmNews(Severity.CRITICAL, "water_leak", null, false), "Leak"),
                new RaisedAlarm(new AlarmNews(Severity.CRITICAL, "water_leak", null, true), "Old"),
                new RaisedAlarm(new AlarmNews(Severity.CRITICAL, "offline", null, false), "Lock"));
        assertThat(waiting("true")).isEqualTo(1);
        round().serve(toAna());

        assertThat(received(1)[0].getSubject()).isEqualTo("Quinta do Mar: [Critical] Leak");
    }
}
