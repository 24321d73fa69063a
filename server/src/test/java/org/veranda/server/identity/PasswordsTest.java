package org.veranda.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.veranda.server.problem.InvalidInputException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class PasswordsTest {

    private final List<String> compared = new ArrayList<>();
    private final Passwords passwords = new Passwords(new Hashing(), new Counting());

    @Test
    void compareWithOneHashWhetherOrNotThereIsAUser() {
        passwords.match("secret", Optional.of("hash of secret"));
        passwords.match("secret", Optional.empty());

        assertThat(compared).containsExactly("hash of secret", Passwords.NOBODYS);
    }

    @Test
    void letNobodyInWithoutAHash() {
        assertThat(passwords.match("anything", Optional.empty())).isFalse();
        assertThat(passwords.match("secret", Optional.of("hash of secret"))).isTrue();
    }

    @Test
    void costAStrangerAsMuchAsAUser() {
        String real = new Passwords(new Hashing()).hash("a password of somebody");

        assertThat(Passwords.NOBODYS).hasSameSizeAs(real).startsWith(real.substring(0, 14));
    }

    @Test
    void areNeitherShortNorLongerThanBcryptReads() {
        assertThatThrownBy(() -> passwords.hash("123456789"))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> passwords.hash("ã".repeat(37)))
                .isInstanceOf(InvalidInputException.class);
        assertThat(passwords.hash("ã".repeat(36))).isNotBlank();
    }

    private final class Counting implements PasswordEncoder {

        @Override
        public String encode(@Nullable CharSequence password) {
            return "hash of " + password;
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            compared.add(String.valueOf(hash));
            return ("hash of " + password).equals(hash) || Passwords.NOBODYS.equals(hash);
        }
    }
}
