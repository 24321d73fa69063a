package org.veranda.server.identity;

import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.veranda.server.problem.InvalidInputException;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.tenancy.Tenant;
import org.veranda.server.tenancy.Tenants;

import java.time.ZoneId;

/// What the operator of an installation does for it: platform administrators, and tenants with
/// their first Resort Admin. Unlike a tenant, the operator hears when an address is taken.
@Service
public class Provisioning {

    private final Tenants tenants;
    private final Users users;
    private final UserTable table;
    private final PlatformAdmins platformAdmins;
    private final Passwords passwords;
    private final TransactionTemplate transaction;

    Provisioning(
            Tenants tenants,
            Users users,
            UserTable table,
            PlatformAdmins platformAdmins,
            Passwords passwords,
            PlatformTransactionManager transactions) {
        this.tenants = tenants;
        this.users = users;
        this.table = table;
        this.platformAdmins = platformAdmins;
        this.passwords = passwords;
        this.transaction = new TransactionTemplate(transactions);
    }

    public void createPlatformAdmin(String email, String name, String password) {
        requireAddress(email);
        platformAdmins.add(Users.address(email), name, passwords.hash(password));
    }

    /// Who is signed in with the old one is signed out within a minute.
    public void setPlatformPassword(String email, String password) {
        requireKnown(platformAdmins.setPassword(Users.address(email), passwords.hash(password)));
    }

    /// Who is signed in with that account is signed out within a minute.
    public void removePlatformAdmin(String email) {
        requireKnown(platformAdmins.remove(Users.address(email)));
    }

    private static void requireKnown(boolean known) {
        if (!known) {
            throw new InvalidInputException(
                    "email", "There is no platform administrator of that address.");
        }
    }

    public boolean isPlatformAdmin(String email) {
        return platformAdmins.find(Users.address(email)).isPresent();
    }

    /// Founds a tenant; nothing is founded when its administrator could not sign in.
    public Tenant createTenant(String name, ZoneId timeZone, NewUser admin) {
        requireAddress(admin.email());
        requireFree(Users.address(admin.email()));
        passwords.hash(admin.password());
        Tenant tenant = tenants.create(name, timeZone);
        CurrentTenant.run(tenant.id(), () -> users.add(admin));
        return tenant;
    }

    private void requireFree(String address) {
        boolean taken = transaction.execute(_ -> table.place(address).isPresent());
        if (taken) {
            throw new InvalidInputException("email", "The address signs in somebody already.");
        }
    }

    private static void requireAddress(String email) {
        if (!email.matches(NewUser.EMAIL)) {
            throw new InvalidInputException("email", "The address is not an e-mail address.");
        }
    }
}
