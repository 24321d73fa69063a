package org.veranda.server.identity.pace;

import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.veranda.model.identity.TenantId;
import org.veranda.model.identity.UserId;
import org.veranda.server.identity.Machine;
import org.veranda.server.identity.Network;

/// Slows down who comes too often; each method goes on or throws a 429 that says how long to wait.
/// The lockout of a name is another matter.
@Component
@NamedInterface("pace")
public class Pace {

    private final Buckets<String> signIns;
    private final Buckets<String> addresses;
    private final Buckets<UserId> registrations;
    private final Buckets<UserId> users;
    private final Buckets<String> wrongCalls;
    private final Buckets<Key> machines;

    private record Key(TenantId tenant, long number) {}

    Pace(PaceSettings settings) {
        signIns = new Buckets<>(settings.signIn().atOnce(), settings.signIn().aMinute());
        addresses = new Buckets<>(settings.address().atOnce(), settings.address().aMinute());
        registrations = new Buckets<>(settings.register().atOnce(), settings.register().aMinute());
        users = new Buckets<>(settings.user().atOnce(), settings.user().aMinute());
        machines = new Buckets<>(settings.machine().atOnce(), settings.machine().aMinute());
        wrongCalls = new Buckets<>(settings.wrongCall().atOnce(), settings.wrongCall().aMinute());
    }

    /// An attempt to sign in, which may try many names.
    public void signIn(String address) {
        signIns.take(
                Network.of(address),
                "Too many sign-ins from this address. Wait before trying again.");
    }

    /// A new user, whose password is costly to hash.
    public void register(UserId by) {
        registrations.take(by, "Too many registrations. Wait before trying again.");
    }

    /// A request of somebody who is signed in.
    public void user(UserId user) {
        users.take(user, "Too many requests. Wait before trying again.");
    }

    /// A request of somebody who is not.
    public void stranger(String address) {
        addresses.take(
                Network.of(address),
                "Too many requests from this address. Wait before trying again.");
    }

    /// A request of a machine, by its key.
    public void machine(Machine machine) {
        machines.take(
                new Key(machine.tenant(), machine.key()),
                "Too many requests with this API key. Send more reports in each.");
    }

    /// A call of the HTTP API that was signed wrongly. Those that are signed well are not slowed down by it.
    public void wrongCall(String address) {
        wrongCalls.take(
                Network.of(address),
                "Too many wrong signatures from this address. Wait before trying again.");
    }
}
