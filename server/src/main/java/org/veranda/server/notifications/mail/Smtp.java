package org.veranda.server.notifications.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import java.nio.charset.StandardCharsets;
import java.util.Properties;

/// Hands mails to the installation's SMTP server.
final class Smtp {

    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private final String from;

    Smtp(MailSettings settings) {
        from = settings.from();
        sender.setHost(settings.host());
        sender.setPort(settings.port());
        sender.setUsername(settings.user());
        sender.setPassword(settings.password());
        sender.setProtocol(settings.tls() ? "smtps" : "smtp");
        sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        sender.setJavaMailProperties(properties(settings));
    }

    private static Properties properties(MailSettings settings) {
        String protocol = settings.tls() ? "mail.smtps." : "mail.smtp.";
        String millis = Long.toString(settings.timeout().toMillis());
        Properties properties = new Properties();
        properties.put(protocol + "connectiontimeout", millis);
        properties.put(protocol + "timeout", millis);
        properties.put(protocol + "writetimeout", millis);
        properties.put(protocol + "auth", Boolean.toString(settings.user() != null));
        boolean startTls = settings.startTls() && !settings.tls();
        properties.put(protocol + "starttls.enable", Boolean.toString(startTls));
        properties.put(protocol + "starttls.required", Boolean.toString(startTls));
        properties.put(protocol + "ssl.checkserveridentity", "true");
        return properties;
    }

    /// What came of it.
    ///
    /// @param failure why it did not leave; null when it did
    /// @param refused whether the server will never take it, and is not to be asked again
    record Outcome(@Nullable String failure, boolean refused) {}

    Outcome send(Letter letter) {
        try {
            sender.send(message(letter));
            return new Outcome(null, false);
        } catch (MailSendException e) {
            return new Outcome(why(e), isRefused(e));
        } catch (MailException | MessagingException e) {
            return new Outcome(why(e), false);
        }
    }

    private MimeMessage message(Letter letter) throws MessagingException {
        MimeMessage message = sender.createMimeMessage();
        message.setHeader("Message-ID", letter.id());
        message.setFrom(new InternetAddress(from));
        message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(letter.to(), true));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setText(letter.text(), StandardCharsets.UTF_8.name());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", letter.language().toLanguageTag());
        return message;
    }

    /// Whether it is the address that the server does not take.
    private static boolean isRefused(MailSendException failed) {
        for (Exception each : failed.getMessageExceptions()) {
            if (each instanceof SendFailedException refused
                    && refused.getInvalidAddresses() != null
                    && refused.getInvalidAddresses().length > 0) {
                return true;
            }
        }
        return false;
    }

    private static String why(Exception failed) {
        Exception cause =
                failed instanceof MailSendException several
                                && several.getMessageExceptions().length > 0
                        ? several.getMessageExceptions()[0]
                        : failed;
        String text = String.valueOf(cause.getMessage()).replaceAll("\\s+", " ").strip();
        return text.substring(0, Math.min(text.length(), 500));
    }
}
