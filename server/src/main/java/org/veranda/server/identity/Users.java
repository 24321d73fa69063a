package org.veranda.server.identity;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.veranda.model.identity.Permission;
import org.veranda.model.identity.Role;
import org.veranda.model.identity.UserId;
import org.veranda.server.identity.AuditTrail.Kind;
import org.veranda.server.problem.ConflictException;
import org.veranda.server.problem.ForbiddenException;
import org.veranda.server.problem.InvalidInputException;
import org.veranda.server.problem.NotFoundException;
import org.veranda.server.tenancy.CurrentTenant;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The users of the current tenant. Passwords are hashed before a transaction begins: a hash waits its turn, and nobody
/// should wait for that with a connection and locks in hand.
@Service
public class Users {

    private final UserTable table;
    private final Passwords passwords;
    private final Sessions sessions;
    private final AuditTrail audit;
    private final Announcements announcements;
    private final Differences differences;
    private final TransactionTemplate transaction;

    Users(
            UserTable table,
            Passwords passwords,
            Sessions sessions,
            AuditTrail audit,
            Announcements announcements,
            Differences differences,
            TransactionTemplate transaction) {
        this.table = table;
        this.passwords = passwords;
        this.sessions = sessions;
        this.audit = audit;
        this.announcements = announcements;
        this.differences = differences;
        this.transaction = transaction;
    }

    /// The address as it is kept and compared.
    public static String address(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    @Transactional(readOnly = true)
    public Optional<User> find(UserId id) {
        return table.find(id);
    }

    /// Those of these users who are of the current tenant.
    @Transactional(readOnly = true)
    public Set<UserId> among(Set<UserId> ids) {
        return table.among(ids);
    }

    /// All who can sign in, for features that tell them something.
    @Transactional(readOnly = true)
    public List<User> active() {
        return table.active();
    }

    /// All who can sign in, for a colleague who gives them something to do.
    @Transactional(readOnly = true)
    public List<User> colleagues(Actor by) {
        by.require(Permission.VIEW_ROOMS);
        return table.active();
    }

    /// Whether there is such a user in the current tenant, who is not disabled.
    @Transactional(readOnly = true)
    public boolean isStanding(UserId id) {
        return table.isStanding(id);
    }

    @Transactional(readOnly = true)
    public User get(UserId id) {
        return find(id).orElseThrow(() -> new NotFoundException("There is no user " + id + "."));
    }

    @Transactional(readOnly = true)
    public List<User> all(Actor by) {
        by.require(Permission.MANAGE_USERS);
        return table.all();
    }

    /// Registers a user of the caller's tenant. Says the same whether or not the address already
    /// signs somebody in at another tenant: see decision 30.
    public User register(NewUser user, Actor by) {
        by.require(Permission.MANAGE_USERS);
        requireRankOver(user.role(), by);
        String hash = passwords.hash(user.password());
        return transaction.execute(_ -> {
            User added = add(user, hash);
            audit.user(Kind.REGISTERED, added, by.user(), added.role().wire());
            return added;
        });
    }

    /// Adds a user on behalf of the house: the first administrator, or a demonstration's staff.
    public User add(NewUser user) {
        String hash = passwords.hash(user.password());
        return transaction.execute(_ -> add(user, hash));
    }

    private User add(NewUser user, String hash) {
        User added =
                table.add(CurrentTenant.get(), user, address(user.email()), hash)
                        .orElseThrow(() ->
                                new InvalidInputException(
                                        "email",
                                        "The address belongs to another user of this resort."));
        announcements.afterCommit(access(added));
        return added;
    }

    /// Changes a user of the caller's tenant; takes effect on their next request and their sockets.
    public User change(UserId id, UserChange change, Actor by) {
        by.require(Permission.MANAGE_USERS);
        Optional<String> hash = Optional.ofNullable(change.password()).map(passwords::hash);
        return transaction.execute(_ -> change(id, change, hash, by));
    }

    private User change(UserId id, UserChange change, Optional<String> hash, Actor by) {
        List<User> everyone = table.lockAll();
        User before =
                everyone.stream()
                        .filter(user -> user.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> new NotFoundException("There is no user " + id + "."));
        User after = change.applyTo(before);
        requireRankOver(before.role(), by);
        requireRankOver(after.role(), by);
        requireAnAdministratorBesides(before, after, everyone);
        table.update(after);
        hash.ifPresent(known -> table.changePassword(id, known));
        announce(before, after, hash.isPresent());
        String changed = changed(before, after, hash.isPresent());
        if (!changed.isEmpty()) {
            audit.user(Kind.CHANGED, after, by.user(), changed);
        }
        return after;
    }

    private String changed(User before, User after, boolean passwordChanged) {
        String fields = differences.between(before, after);
        if (!passwordChanged) {
            return fields;
        }
        return fields.isEmpty() ? "password changed" : fields + "; password changed";
    }

    private void announce(User before, User after, boolean passwordChanged) {
        if (after.disabled() && !before.disabled()) {
            sessions.endAllOf(after.id(), "disabled");
        } else if (passwordChanged) {
            sessions.endAllOf(after.id(), "password changed");
        }
        if (after.disabled() != before.disabled() || after.role() != before.role()) {
            announcements.afterCommit(access(after));
        }
    }

    private static UserAccessChanged access(User user) {
        return new UserAccessChanged(user.id(), user.tenantId(), user.role(), user.disabled());
    }

    private static void requireRankOver(Role role, Actor by) {
        if (role == Role.RESORT_ADMIN && by.role() != Role.RESORT_ADMIN) {
            throw new ForbiddenException("Only a Resort Admin may make or change a Resort Admin.");
        }
    }

    private static void requireAnAdministratorBesides(
            User before, User after, List<User> everyone) {
        boolean stepsDown = administers(before) && !administers(after);
        boolean another =
                everyone.stream().anyMatch(u -> !u.id().equals(before.id()) && administers(u));
        if (stepsDown && !another) {
            throw new ConflictException("The resort would be left without a Resort Admin.");
        }
    }

    private static boolean administers(User user) {
        return user.role() == Role.RESORT_ADMIN && !user.disabled();
    }
}
