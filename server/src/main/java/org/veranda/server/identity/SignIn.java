package org.veranda.server.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.veranda.model.identity.TenantId;
import org.veranda.model.identity.UserId;
import org.veranda.server.identity.AuditTrail.Kind;
import org.veranda.server.identity.Lockout.Pair;
import org.veranda.server.identity.UserTable.Place;
import org.veranda.server.problem.TooManyAttemptsException;
import org.veranda.server.problem.UnauthenticatedException;
import org.veranda.server.tenancy.CurrentTenant;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/// The door: lets in who knows the password. An unknown name, a wrong password and a disabled user
/// take the same steps and hear the same words. A lock is written down when it begins, not with each attempt on it.
@Service
public class SignIn {

    private static final Place NOWHERE = new Place(new TenantId(0), new UserId(0));

    private final UserTable users;
    private final Passwords passwords;
    private final Hashing hashing;
    private final Lockout lockout;
    private final Sessions sessions;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Turns<Pair> turns = new Turns<>();

    SignIn(
            UserTable users,
            Passwords passwords,
            Hashing hashing,
            Lockout lockout,
            Sessions sessions,
            AuditTrail audit,
            PlatformTransactionManager transactions) {
        this.users = users;
        this.passwords = passwords;
        this.hashing = hashing;
        this.lockout = lockout;
        this.sessions = sessions;
        this.audit = audit;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// Somebody let in.
    public record SignedIn(User user, SessionId session) {}

    /// Where the caller is: the network address, and what the device calls itself.
    public record From(String address, @Nullable String device) {}

    /// Opens a session, or throws [UnauthenticatedException] or [TooManyAttemptsException].
    public SignedIn signIn(String email, String password, From from) {
        Pair pair = new Pair(Users.address(email), Network.of(from.address()));
        return hashing.inQueue(() -> turns.take(pair, () -> tryOnce(pair, password, from)));
    }

    private SignedIn tryOnce(Pair pair, String password, From from) {
        Optional<Duration> locked = in(NOWHERE, () -> lockout.lockedFor(pair));
        Place place = in(NOWHERE, () -> users.place(pair.email())).orElse(NOWHERE);
        Optional<User> user = in(place, () -> users.find(place.user()));
        if (locked.isPresent()) {
            throw locked(locked.get());
        }
        Optional<String> hash = in(place, () -> users.passwordHash(place.user()));
        boolean matches = passwords.match(password, hash);
        Optional<User> welcome = user.filter(known -> matches && !known.disabled());
        if (welcome.isEmpty()) {
            in(place, () -> failed(user, pair, from));
            throw wrong();
        }
        in(NOWHERE, () -> forgotten(pair));
        SessionId session = sessions.start(welcome.get(), from.device(), from.address());
        return new SignedIn(welcome.get(), session);
    }

    static TooManyAttemptsException locked(Duration wait) {
        return new TooManyAttemptsException(
                "Too many failed attempts. Wait before trying again.", wait);
    }

    static UnauthenticatedException wrong() {
        return new UnauthenticatedException("The e-mail address or the password is wrong.");
    }

    private boolean failed(Optional<User> user, Pair pair, From from) {
        lockout.failed(pair);
        refused(Kind.SIGN_IN_REFUSED, user, pair, from);
        if (lockout.lockedFor(pair).isPresent()) {
            refused(Kind.SIGN_IN_LOCKED, user, pair, from);
        }
        return true;
    }

    private void refused(Kind kind, Optional<User> user, Pair pair, From from) {
        user.ifPresentOrElse(
                known -> audit.signIn(kind, known, Optional.empty(), from.address()),
                () -> lockout.refusedStranger(pair, from.address()));
    }

    private boolean forgotten(Pair pair) {
        lockout.forget(pair);
        return true;
    }

    private <T> T in(Place place, Supplier<T> work) {
        return Objects.requireNonNull(
                CurrentTenant.call(place.tenant(), () -> transaction.execute(_ -> work.get())));
    }
}
