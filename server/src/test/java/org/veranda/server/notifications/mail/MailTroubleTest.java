package org.veranda.server.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.veranda.model.alarm.Severity;
import org.veranda.model.notification.NoticeKind;

import java.io.IOException;
import java.util.Map;

/// SMTP servers that are away, refuse, or have no TLS.
class MailTroubleTest extends MailScene {

    @Test
    void isTriedAgainWhenTheServerIsBack() {
        prefer(Map.of());
        tell(NoticeKind.ASSIGNMENT, Severity.MAJOR, "Leak", 1);
        int port = server.getSmtp().getPort();
        MailRound round = round(settings(port, false, null));
        server.stop();

        assertThat(round.serve(toAna())).isFalse();
        assertThat(waiting("tries = 1 and stuck_at is null")).isEqualTo(1);
        due();
        server.start();

        assertThat(round(settings(server.getSmtp().getPort(), false, null)).serve(toAna()))
                .isTrue();
        received(1);
    }

    @Test
    void isSetAsideAtOnceWhereTheAddressIsRefusedAndLaterWhereNothingHelps() throws IOException {
        prefer(Map.of());
        tell(NoticeKind.ASSIGNMENT, Severity.MAJOR, "Leak", 1);
        try (UnwillingSmtp refusing = new UnwillingSmtp("550 no such user")) {
            assertThat(round(settings(refusing.port(), false, null)).serve(toAna())).isTrue();
            assertThat(refusing.asked()).isEqualTo(1);
        }
        assertThat(waiting("stuck_at is not null and tries = 1")).isEqualTo(1);

        tell(NoticeKind.ASSIGNMENT, Severity.MAJOR, "Leak", 1);
        try (UnwillingSmtp busy = new UnwillingSmtp("451 come back later")) {
            MailRound round = round(settings(busy.port(), false, null));
            for (int n = 0; n < 5; n++) {
                due();
                round.serve(toAna());
            }
            assertThat(busy.asked()).isEqualTo(3);
        }
        assertThat(waiting("stuck_at is not null and tries = 3")).isEqualTo(1);
        assertThat(table.due(100)).doesNotContain(toAna());
    }

    @Test
    void leavesNoPasswordWithAServerThatHasNoTls() {
        prefer(Map.of());
        server.setUser("veranda", "secret");
        tell(NoticeKind.ASSIGNMENT, Severity.MAJOR, "Leak", 1);

        MailSettings strict = settings(server.getSmtp().getPort(), true, "veranda");
        assertThat(round(strict).serve(toAna())).isFalse();
        assertThat(server.getReceivedMessages()).isEmpty();

        due();
        MailSettings lax = settings(server.getSmtp().getPort(), false, "veranda");
        assertThat(round(lax).serve(toAna())).isTrue();
        received(1);
    }

    @Test
    void leavesByItself() {
        prefer(Map.of());
        tell(NoticeKind.ASSIGNMENT, Severity.MAJOR, "Leak", 1);
        MailSettings settings = settings(server.getSmtp().getPort(), false, null);
        MailDispatch dispatch = new MailDispatch(table, round(settings), settings);
        dispatch.start();
        try {
            received(1);
        } finally {
            dispatch.stop();
        }
    }
}
