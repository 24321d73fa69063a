package org.veranda.server.notifications.mail;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.veranda.model.notification.MailTime;
import org.veranda.model.notification.NotificationRules;
import org.veranda.model.notification.QuietHours;
import org.veranda.server.notifications.inbox.Told;
import org.veranda.server.notifications.inbox.ToldListener;
import org.veranda.server.notifications.preferences.Member;
import org.veranda.server.tenancy.Properties;
import org.veranda.wire.NotificationView;

import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/// Has mail sent about new notices to those who want it, in the transaction that writes the notices; at once, or when
/// their quiet hours are over.
@Component
class MailOutbox implements ToldListener {

    private final MailTable table;
    private final MailDispatch dispatch;
    private final MailSettings settings;
    private final Properties properties;
    private final Clock clock;

    MailOutbox(
            MailTable table,
            MailDispatch dispatch,
            MailSettings settings,
            Properties properties,
            Clock clock) {
        this.table = table;
        this.dispatch = dispatch;
        this.settings = settings;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public void told(List<Told> news) {
        if (!settings.isOn()) {
            return;
        }
        ZonedDateTime now = now();
        List<MailDraft> drafts = new ArrayList<>();
        for (Told one : news) {
            Member member = one.member();
            NotificationView notice = one.notice();
            MailTime when =
                    NotificationRules.ofNotice(
                                    member.preferences(),
                                    notice.kind(),
                                    notice.severity(),
                                    now.toLocalTime(),
                                    member.user().permissions())
                            .mail();
            if (when != MailTime.NEVER) {
                drafts.add(
                        new MailDraft(
                                member.id(),
                                notice.id(),
                                notice.severity(),
                                notice.text(),
                                notice.parameters(),
                                due(when, member.preferences().quietHours(), now)));
            }
        }
        add(drafts);
    }

    ZonedDateTime now() {
        return clock.instant().atZone(properties.current().timeZone());
    }

    static Instant due(MailTime when, @Nullable QuietHours hours, ZonedDateTime now) {
        return when == MailTime.AFTER_QUIET_HOURS && hours != null
                ? hours.endAfter(now)
                : now.toInstant();
    }

    void add(List<MailDraft> drafts) {
        if (drafts.isEmpty()) {
            return;
        }
        table.add(drafts);
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        dispatch.wake();
                    }
                });
    }
}
