package org.veranda.desktop.signin;

import org.veranda.desktop.connection.http.ContactFailure;
import org.veranda.desktop.ui.Texts;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Says the states of the sign-in in words, with what one can do next.
final class SignInWords {

    private final Texts texts;

    SignInWords(Texts texts) {
        this.texts = texts;
    }

    String of(AddressState state) {
        return switch (state) {
            case AddressState.Empty _ -> texts.get("signin.address.hint");
            case AddressState.Malformed _ -> texts.get("signin.address.malformed");
            case AddressState.Testing _ -> texts.get("signin.address.testing");
            case AddressState.Reachable(var version, var unprotected) ->
                    texts.get(
                            unprotected ? "signin.address.unprotected" : "signin.address.reachable",
                            version);
            case AddressState.Failed(var failure) -> texts.get(key("signin.address", failure));
            case AddressState.ConsoleTooOld(var oldest) ->
                    texts.get("signin.address.too-old", oldest);
        };
    }

    /// Empty when there is nothing to say.
    String of(SignInState state) {
        return switch (state) {
            case SignInState.Ready _, SignInState.Working _ -> "";
            case SignInState.WrongPassword _ -> texts.get("signin.wrong-password");
            case SignInState.Locked(Instant until) ->
                    until == null
                            ? texts.get("signin.locked")
                            : texts.get("signin.locked.until", time(until));
            case SignInState.NoContact(var failure) -> texts.get(key("signin.failed", failure));
            case SignInState.Refused(var reason) -> texts.get("signin.refused", reason);
            case SignInState.SessionEnded(int withoutAnswer) ->
                    withoutAnswer == 0
                            ? texts.get("signin.session-ended")
                            : texts.get("signin.session-ended.open", withoutAnswer);
        };
    }

    private static String key(String prefix, ContactFailure failure) {
        return prefix + "." + failure.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String time(Instant at) {
        return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT)
                .withZone(ZoneId.systemDefault())
                .format(at.plusSeconds(59));
    }
}
