package org.veranda.server.identity;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.veranda.model.identity.TenantId;
import org.veranda.server.identity.Lockout.Pair;
import org.veranda.server.identity.PlatformAdmins.Known;
import org.veranda.server.tenancy.CurrentTenant;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/// The door of the operator's page: lets in platform administrators, by the same steps, words, locks and queue as [SignIn]
/// lets in users. Failures are counted apart from those of a user with the same address, so that signing in as one
/// never buys more guesses at the other.
@Service
public class PlatformSignIn {

    private static final Logger LOG = LoggerFactory.getLogger(PlatformSignIn.class);
    private static final TenantId NONE = new TenantId(0);
    private static final String NAMES = "platform:";

    private final PlatformAdmins admins;
    private final Passwords passwords;
    private final Hashing hashing;
    private final Lockout lockout;
    private final PlatformTrail trail;
    private final TransactionTemplate transaction;
    private final Turns<Pair> turns = new Turns<>();

    PlatformSignIn(
            PlatformAdmins admins,
            Passwords passwords,
            Hashing hashing,
            Lockout lockout,
            PlatformTrail trail,
            TransactionTemplate transaction) {
        this.admins = admins;
        this.passwords = passwords;
        this.hashing = hashing;
        this.lockout = lockout;
        this.trail = trail;
        this.transaction = transaction;
    }

    /// Who that is, or throws as [SignIn#signIn] does.
    ///
    /// @param address where the caller is on the network
    public PlatformAdmin signIn(String email, String password, String address) {
        String name = Users.address(email);
        Pair pair = new Pair(NAMES + name, Network.of(address));
        return hashing.inQueue(
                () -> turns.take(pair, () -> tryOnce(name, password, pair, address)));
    }

    /// Writes down that somebody left.
    public void signedOut(PlatformAdmin admin) {
        trail.signedOut(admin);
        LOG.info("Platform administrator {} signed out of the operator's page", admin.id());
    }

    /// Since when the administrator's password is what it is; empty when the account is gone.
    public Optional<Instant> passwordSetAt(PlatformAdmin admin) {
        return admins.passwordSetAt(admin.id());
    }

    private PlatformAdmin tryOnce(String name, String password, Pair pair, String address) {
        Optional<Duration> locked = done(() -> lockout.lockedFor(pair));
        Optional<Known> known = admins.find(name);
        if (locked.isPresent()) {
            throw SignIn.locked(locked.get());
        }
        boolean matches = passwords.match(password, known.map(Known::passwordHash));
        if (!matches) {
            done(() -> failed(pair, address));
            throw SignIn.wrong();
        }
        done(() -> forgotten(pair));
        PlatformAdmin admin = known.orElseThrow().admin();
        trail.signedIn(admin, address);
        LOG.info("Platform administrator {} signed in to the operator's page", admin.id());
        return admin;
    }

    /// Who was refused is kept with the strangers: no tenant's business.
    private boolean failed(Pair pair, String address) {
        lockout.failed(pair);
        lockout.refusedStranger(pair, address);
        LOG.info("A sign-in to the operator's page was refused");
        if (lockout.lockedFor(pair).isPresent()) {
            LOG.warn("A name is locked at the operator's page after too many failures");
        }
        return true;
    }

    private boolean forgotten(Pair pair) {
        lockout.forget(pair);
        return true;
    }

    private <T> T done(Supplier<T> work) {
        return Objects.requireNonNull(
                CurrentTenant.call(NONE, () -> transaction.execute(_ -> work.get())));
    }
}
