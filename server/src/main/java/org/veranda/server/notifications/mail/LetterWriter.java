package org.veranda.server.notifications.mail;

import org.jspecify.annotations.Nullable;
import org.veranda.model.notification.NoticeTexts;
import org.veranda.model.room.Property;
import org.veranda.server.identity.User;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Writes mails in the reader's language, with the property's time. Pure.
final class LetterWriter {

    private static final int LONGEST_SUBJECT = 150;

    private final @Nullable String link;

    LetterWriter(@Nullable String link) {
        this.link = link;
    }

    /// One thing alone, or many at once.
    Letter write(User reader, Property property, List<WaitingMail> mails) {
        Locale language = Locale.forLanguageTag(reader.locale());
        String id =
                "<veranda.%s.%d-%d@%s>"
                        .formatted(
                                reader.tenantId(),
                                mails.getFirst().id(),
                                mails.getLast().id(),
                                "notifications");
        String subject =
                mails.size() == 1
                        ? line(mails.getFirst(), language)
                        : say(
                                "mail.many",
                                Map.of("count", Integer.toString(mails.size())),
                                language);
        return new Letter(
                id,
                reader.email(),
                language,
                shortened(property.name() + ": " + subject),
                text(reader, property, mails, language));
    }

    private String text(User reader, Property property, List<WaitingMail> mails, Locale language) {
        DateTimeFormatter time =
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(language)
                        .withZone(property.timeZone());
        StringBuilder text = new StringBuilder();
        text.append(say("mail.greeting", Map.of("name", reader.name()), language)).append("\n\n");
        for (WaitingMail mail : mails) {
            text.append(mails.size() == 1 ? "" : "• ").append(line(mail, language));
            text.append("\n  ").append(time.format(mail.createdAt())).append("\n\n");
        }
        if (link != null) {
            text.append(link).append("\n\n");
        }
        text.append("-- \n");
        text.append(say("mail.why", Map.of("resort", property.name()), language)).append('\n');
        return text.toString();
    }

    private static String line(WaitingMail mail, Locale language) {
        String said = plain(say(mail.text(), mail.parameters(), language));
        return mail.severity() == null
                ? said
                : "[%s] %s"
                        .formatted(
                                say("severity." + mail.severity().wire(), Map.of(), language),
                                said);
    }

    private static String say(String text, Map<String, String> parameters, Locale language) {
        return NoticeTexts.of(text, parameters, language);
    }

    /// Whatever people wrote, it stays one line.
    private static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    private static String shortened(String subject) {
        String plain = plain(subject);
        return plain.length() <= LONGEST_SUBJECT
                ? plain
                : plain.substring(0, LONGEST_SUBJECT - 1) + "…";
    }
}
