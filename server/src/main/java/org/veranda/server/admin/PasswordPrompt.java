package org.veranda.server.admin;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;

/// Gets a new password: twice and unseen from a terminal, else one line of standard input.
class PasswordPrompt {

    /// A password, never empty.
    final String ask() {
        String password = read();
        if (password.isEmpty()) {
            throw new NotUnderstood("Cannot go on: a password is needed");
        }
        return password;
    }

    String read() {
        return Stream.ofNullable(System.console())
                .filter(Console::isTerminal)
                .map(PasswordPrompt::typed)
                .findFirst()
                .orElseGet(PasswordPrompt::piped);
    }

    private static String typed(Console console) {
        char[] first = console.readPassword("Password: ");
        char[] second = console.readPassword("Once more: ");
        if (first == null || !Arrays.equals(first, second)) {
            throw new NotUnderstood("Cannot go on: the two passwords differ");
        }
        return new String(first);
    }

    private static String piped() {
        try {
            String line =
                    new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                            .readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the password: " + e.getMessage(), e);
        }
    }
}
