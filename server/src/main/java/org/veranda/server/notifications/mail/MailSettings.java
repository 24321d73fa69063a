package org.veranda.server.notifications.mail;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/// The SMTP server that mail goes through, and how patiently.
///
/// @param host without one, nobody gets mail
/// @param user without one, it is not signed in to
/// @param startTls whether the server must offer STARTTLS
/// @param tls whether the connection is encrypted from its first byte
/// @param from whom mail comes from
/// @param link where people find the console or the board
/// @param timeout how long the server may take for each step
/// @param tries how often a mail is tried before it is set aside
/// @param firstDelay what lies between the first two tries; it doubles from then on
/// @param longestDelay what it doubles up to
/// @param digestFrom when so many things wait for one person, they come in one mail
@ConfigurationProperties("veranda.mail")
record MailSettings(
        @Nullable String host,
        @DefaultValue("587") int port,
        @Nullable String user,
        @Nullable String password,
        @DefaultValue("true") boolean startTls,
        @DefaultValue("false") boolean tls,
        @DefaultValue("veranda@localhost") String from,
        @Nullable String link,
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("30") int tries,
        @DefaultValue("5s") Duration firstDelay,
        @DefaultValue("10m") Duration longestDelay,
        @DefaultValue("4") int digestFrom) {

    private static final int MOST_DOUBLINGS = 30;

    boolean isOn() {
        return host != null && !host.isBlank();
    }

    /// How long to wait after so many failures: by chance up to a quarter less, so that not all come back together.
    Duration delayAfter(int failures) {
        int doublings = Math.clamp(failures - 1L, 0, MOST_DOUBLINGS);
        long full = Math.min(firstDelay.toMillis() << doublings, longestDelay.toMillis());
        return Duration.ofMillis(full - ThreadLocalRandom.current().nextLong(full / 4 + 1));
    }

    /// How long nobody else takes up what somebody has taken up to send.
    Duration lease() {
        return timeout.multipliedBy(10);
    }

    /// Never tells the password.
    @Override
    public String toString() {
        return "MailSettings[host=%s, port=%d]".formatted(host, port);
    }
}
