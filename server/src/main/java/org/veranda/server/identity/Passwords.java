package org.veranda.server.identity;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.veranda.server.problem.InvalidInputException;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/// Hashes passwords, and compares them in a time that does not tell whether there was a hash.
@Component
public class Passwords {

    /// Random bytes in the form of a hash, as costly to compare with as a real one.
    static final String NOBODYS =
            "{bcrypt}$2a$10$U5uwsLm2WxSvShE2Dyfz7.vALF9Og0ruZt24hfnSWiZGjRR7goZp2";

    private static final int FEWEST_CHARACTERS = 10;
    private static final int MOST_BYTES = 72;

    private final Hashing hashing;
    private final PasswordEncoder encoder;

    @Autowired
    Passwords(Hashing hashing) {
        this(hashing, PasswordEncoderFactories.createDelegatingPasswordEncoder());
    }

    Passwords(Hashing hashing, PasswordEncoder encoder) {
        this.hashing = hashing;
        this.encoder = encoder;
    }

    /// The hash to keep; refuses what is too short to be safe or longer than bcrypt reads.
    public String hash(String password) {
        if (password.length() < FEWEST_CHARACTERS) {
            throw new InvalidInputException(
                    "password", "The password needs at least 10 characters.");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new InvalidInputException("password", "The password may have at most 72 bytes.");
        }
        return Objects.requireNonNull(
                hashing.inQueue(() -> hashing.inTurn(() -> encoder.encode(password))));
    }

    /// Always compares with exactly one hash, if need be with nobody's.
    boolean match(String password, Optional<String> hash) {
        boolean matches = hashing.inTurn(() -> encoder.matches(password, hash.orElse(NOBODYS)));
        return matches && hash.isPresent();
    }
}
