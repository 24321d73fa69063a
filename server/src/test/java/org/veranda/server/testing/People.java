package org.veranda.server.testing;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import org.veranda.model.identity.Role;
import org.veranda.model.identity.TenantId;
import org.veranda.server.identity.NewUser;
import org.veranda.server.identity.Users;
import org.veranda.server.tenancy.CurrentTenant;

import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/// Hires people for a tenant of a test and signs them in over HTTP.
@TestComponent
public final class People {

    public static final String PASSWORD = "a-password-of-tests";

    private static final AtomicInteger HIRED = new AtomicInteger();

    private final Users users;
    private final Environment environment;

    People(Users users, Environment environment) {
        this.users = users;
        this.environment = environment;
    }

    /// A caller who has not signed in.
    public Api nobody() {
        String port = environment.getRequiredProperty("local.server.port");
        return new Api(URI.create("http://localhost:" + port), Map.of());
    }

    /// A new user of that tenant with that role.
    public Person hire(TenantId tenant, Role role) {
        String name = role.wire().toLowerCase(Locale.ROOT).replace(' ', '-');
        String email = "%s-%d@resort-%s.example".formatted(name, HIRED.incrementAndGet(), tenant);
        NewUser user = new NewUser(role.wire() + " of " + tenant, email, PASSWORD, role, null);
        return new Person(CurrentTenant.call(tenant, () -> users.add(user)), PASSWORD);
    }

    /// The answer to a sign-in, as it must be: `data` with both tokens and the user.
    public JsonNode tokens(Person person) {
        Answer answer = nobody().post("/api/v1/auth/login", person.credentials());
        if (answer.status() != 200) {
            throw new AssertionError("Cannot sign in: " + answer.status() + " " + answer.text());
        }
        return answer.data();
    }

    /// A caller signed in as that person.
    public Api signIn(Person person) {
        return nobody().with(tokens(person).path("access_token").asString());
    }

    /// A caller signed in as a new user of that tenant with that role.
    public Api signIn(TenantId tenant, Role role) {
        return signIn(hire(tenant, role));
    }
}
