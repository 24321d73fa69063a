package org.veranda.server.notifications.mail;

import org.springframework.stereotype.Component;
import org.veranda.model.identity.TenantId;
import org.veranda.model.notification.MailTime;
import org.veranda.model.notification.NotificationRules;
import org.veranda.server.notifications.AlarmMail;
import org.veranda.server.notifications.RaisedAlarm;
import org.veranda.server.notifications.preferences.Audiences;
import org.veranda.server.notifications.preferences.Member;
import org.veranda.server.tenancy.CurrentTenant;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Puts mail about new alarms into the outbox.
@Component
class AlarmMailer implements AlarmMail {

    private final Audiences audiences;
    private final MailOutbox outbox;
    private final MailSettings settings;

    AlarmMailer(Audiences audiences, MailOutbox outbox, MailSettings settings) {
        this.audiences = audiences;
        this.outbox = outbox;
        this.settings = settings;
    }

    @Override
    public void raised(List<RaisedAlarm> alarms) {
        if (!settings.isOn()) {
            return;
        }
        TenantId tenant = CurrentTenant.get();
        List<MailDraft> drafts = new ArrayList<>();
        for (RaisedAlarm alarm : alarms) {
            List<Member> wanting = audiences.wantingMail(tenant, alarm.news());
            if (!wanting.isEmpty()) {
                ZonedDateTime now = outbox.now();
                wanting.forEach(one -> drafts.add(draft(one, alarm, now)));
            }
        }
        outbox.add(drafts);
    }

    private static MailDraft draft(Member member, RaisedAlarm alarm, ZonedDateTime now) {
        MailTime when =
                NotificationRules.ofAlarm(
                                member.preferences(),
                                alarm.news(),
                                now.toLocalTime(),
                                member.user().permissions())
                        .mail();
        return new MailDraft(
                member.id(),
                null,
                alarm.news().severity(),
                "alarm.raised",
                Map.of("title", alarm.title()),
                MailOutbox.due(when, member.preferences().quietHours(), now));
    }
}
