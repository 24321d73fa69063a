package org.veranda.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.veranda.model.identity.Role;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.testing.People;
import org.veranda.server.testing.Person;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A hash waits its turn; nothing else of the resort waits with it.
@ServerTest
class UsersHashingTest {

    @Autowired UserTable table;
    @Autowired Sessions sessions;
    @Autowired AuditTrail audit;
    @Autowired Announcements announcements;
    @Autowired Differences differences;
    @Autowired TransactionTemplate transaction;
    @Autowired TwoTenants two;
    @Autowired People people;

    private final List<Boolean> inTransaction = new ArrayList<>();
    private Users users;
    private TwoTenants.Pair tenants;
    private Actor admin;

    @BeforeEach
    void watchTheEncoder() {
        Passwords watched = new Passwords(new Hashing(), new Watched());
        users = new Users(table, watched, sessions, audit, announcements, differences, transaction);
        tenants = two.found();
        User hired = people.hire(tenants.quinta(), Role.RESORT_ADMIN).user();
        admin = acting(hired);
    }

    @Test
    void hashesBeforeItTakesAConnection() {
        Person foreigner = people.hire(tenants.serra(), Role.MANAGER);
        NewUser rita =
                new NewUser("Rita", "rita-" + admin.user(), "ten letters", Role.MANAGER, null);

        User added = CurrentTenant.call(tenants.quinta(), () -> users.register(rita, admin));
        UserChange change = new UserChange(null, null, null, null, "eleven more");
        CurrentTenant.call(tenants.quinta(), () -> users.change(added.id(), change, admin));

        assertThat(inTransaction).containsExactly(false, false);
        assertThat(hash(added)).contains("hash of eleven more");
        assertThat(hash(foreigner.user()).orElseThrow()).startsWith("{bcrypt}");
    }

    private static Actor acting(User user) {
        SessionId session = new SessionId(user.tenantId(), UUID.randomUUID());
        return new Actor(
                user.tenantId(),
                user.id(),
                user.name(),
                user.role(),
                session,
                user.role().permissions(),
                null);
    }

    private Optional<String> hash(User user) {
        return CurrentTenant.call(
                user.tenantId(), () -> transaction.execute(_ -> table.passwordHash(user.id())));
    }

    private final class Watched implements PasswordEncoder {

        @Override
        public String encode(@Nullable CharSequence password) {
            inTransaction.add(TransactionSynchronizationManager.isActualTransactionActive());
            return "hash of " + password;
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            return ("hash of " + password).equals(hash);
        }
    }
}
