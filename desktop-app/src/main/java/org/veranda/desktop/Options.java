package org.veranda.desktop;

import org.jspecify.annotations.Nullable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/// What the command line asks for.
///
/// @param password signs in at once when a server and a user are known
/// @param config the folder of the settings instead of the usual one
/// @param pictures where a console without a screen puts its pictures; it ends by itself
/// @param watching how long such a console prints what happens
record Options(
        @Nullable String server,
        @Nullable String user,
        @Nullable String password,
        @Nullable Path config,
        @Nullable Path pictures,
        Duration watching) {

    private static final int USUAL_SECONDS = 20;

    static Options of(List<String> arguments, Map<String, String> environment) throws IOException {
        String server = null;
        String user = null;
        String password = environment.get("VERANDA_PASSWORD");
        Path config = null;
        Path pictures = null;
        int seconds = USUAL_SECONDS;
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            switch (option) {
                case "--server" -> server = value(option, rest);
                case "--user" -> user = value(option, rest);
                case "--password-stdin" -> password = firstLineOfInput();
                case "--config" -> config = Path.of(value(option, rest));
                case "--headless-demo" -> pictures = Path.of(value(option, rest));
                case "--seconds" -> seconds = Integer.parseInt(value(option, rest));
                default -> throw new IllegalArgumentException("Cannot understand " + option);
            }
        }
        return new Options(server, user, password, config, pictures, Duration.ofSeconds(seconds));
    }

    @Override
    public String toString() {
        return "Options[" + user + " at " + server + "]";
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException("Cannot use " + option + " without a value");
        }
        return rest.next();
    }

    private static @Nullable String firstLineOfInput() throws IOException {
        return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                .readLine();
    }
}
