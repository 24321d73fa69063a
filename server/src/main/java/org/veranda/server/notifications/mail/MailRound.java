package org.veranda.server.notifications.mail;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.veranda.model.room.Property;
import org.veranda.server.identity.User;
import org.veranda.server.identity.Users;
import org.veranda.server.notifications.mail.MailTable.Reader;
import org.veranda.server.notifications.mail.Smtp.Outcome;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.tenancy.Properties;

import java.util.List;
import java.util.Optional;

/// Sends what is due for one person: one mail for each thing, or one for all when there are many. Nothing is locked
/// while the SMTP server is spoken to; after a crash in between, the same mail leaves again under the same id.
@Component
class MailRound {

    private static final Logger LOG = LoggerFactory.getLogger(MailRound.class);
    private static final int MOST_AT_ONCE = 200;

    private final MailTable table;
    private final Users users;
    private final Properties properties;
    private final MailSettings settings;
    private final MailMeters meters;
    private final Smtp smtp;
    private final LetterWriter writer;

    MailRound(
            MailTable table,
            Users users,
            Properties properties,
            MailSettings settings,
            MailMeters meters) {
        this.table = table;
        this.users = users;
        this.properties = properties;
        this.settings = settings;
        this.meters = meters;
        this.smtp = new Smtp(settings);
        this.writer = new LetterWriter(settings.link());
    }

    /// False when the SMTP server takes nothing at the moment, and the others may wait.
    boolean serve(Reader reader) {
        return CurrentTenant.call(
                reader.tenant(),
                () -> {
                    List<WaitingMail> mails =
                            table.take(reader.user(), MOST_AT_ONCE, settings.lease());
                    Optional<User> user = users.find(reader.user()).filter(one -> !one.disabled());
                    if (mails.isEmpty()) {
                        return true;
                    }
                    if (user.isEmpty()) {
                        table.sent(mails);
                        return true;
                    }
                    Property property = properties.current();
                    if (mails.size() >= settings.digestFrom()) {
                        return send(user.get(), property, mails);
                    }
                    boolean taken = true;
                    for (WaitingMail mail : mails) {
                        taken &= send(user.get(), property, List.of(mail));
                    }
                    return taken;
                });
    }

    private boolean send(User user, Property property, List<WaitingMail> mails) {
        Outcome outcome = smtp.send(writer.write(user, property, mails));
        String failure = outcome.failure();
        if (failure == null) {
            table.sent(mails);
            meters.sent();
            return true;
        }
        meters.failed();
        int tries = mails.stream().mapToInt(WaitingMail::tries).max().orElse(0) + 1;
        if (outcome.refused() || tries >= settings.tries()) {
            LOG.warn("Mail to user {} is set aside after {} tries: {}", user.id(), tries, failure);
            table.setAside(mails, failure);
            meters.stuck(table.stuck());
            return outcome.refused();
        }
        LOG.info("Cannot send mail to user {}, it is tried again: {}", user.id(), failure);
        table.tryAgain(mails, settings.delayAfter(tries));
        return false;
    }
}
