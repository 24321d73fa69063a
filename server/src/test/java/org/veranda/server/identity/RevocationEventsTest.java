package org.veranda.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.transaction.support.TransactionTemplate;
import org.veranda.model.identity.Role;
import org.veranda.server.identity.token.AccessTokens;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.People;
import org.veranda.server.testing.Person;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

@ServerTest
class RevocationEventsTest {

    @Autowired TwoTenants two;
    @Autowired People people;
    @Autowired Sessions sessions;
    @Autowired AccessTokens tokens;
    @Autowired TransactionTemplate transaction;
    @Autowired ConfigurableApplicationContext context;

    final List<Object> heard = new CopyOnWriteArrayList<>();
    final List<Boolean> stoodWhenHeard = new CopyOnWriteArrayList<>();
    final ApplicationListener<PayloadApplicationEvent<Object>> listener = this::hear;

    Person ana;
    Api asAna;
    SessionId anas;
    Api asAdmin;
    SessionId brunos;

    @BeforeEach
    void signIn() {
        TwoTenants.Pair tenants = two.found();
        asAdmin = people.signIn(tenants.quinta(), Role.RESORT_ADMIN);
        ana = people.hire(tenants.quinta(), Role.FRONT_DESK);
        String token = people.tokens(ana).path("access_token").asString();
        asAna = people.nobody().with(token);
        anas = session(token);
        Person bruno = people.hire(tenants.serra(), Role.FRONT_DESK);
        brunos = session(people.tokens(bruno).path("access_token").asString());
        context.addApplicationListener(listener);
    }

    @AfterEach
    void stopListening() {
        context.removeApplicationListener(listener);
    }

    private void hear(PayloadApplicationEvent<Object> event) {
        if (event.getPayload() instanceof SessionEnded ended) {
            heard.add(ended);
            stoodWhenHeard.add(asOthersSeeIt(ended.session()));
        } else if (event.getPayload() instanceof UserAccessChanged changed) {
            heard.add(changed);
        }
    }

    /// On a thread of its own, for the announcing one might look into its own transaction.
    private boolean asOthersSeeIt(SessionId session) {
        return CompletableFuture.supplyAsync(() -> sessions.stands(session)).join();
    }

    @Test
    void tellOfALogoutOnceItIsCommitted() {
        asAna.post("/api/v1/auth/logout");

        assertThat(heard)
                .containsExactly(new SessionEnded(anas, ana.user().id(), ana.user().tenantId()));
        assertThat(stoodWhenHeard).containsExactly(false);
        assertThat(sessions.stands(brunos)).isTrue();
    }

    @Test
    void tellOfADisabledUserAndEachOfTheirSessions() {
        people.tokens(ana);

        change(Map.of("disabled", true));

        assertThat(heard)
                .hasSize(3)
                .contains(
                        new SessionEnded(anas, ana.user().id(), ana.user().tenantId()),
                        new UserAccessChanged(
                                ana.user().id(), ana.user().tenantId(), Role.FRONT_DESK, true));
        assertThat(stoodWhenHeard).containsExactly(false, false);
    }

    @Test
    void tellOfAChangedRoleAndLeaveTheSessionStanding() {
        change(Map.of("role", "Maintenance"));

        assertThat(heard)
                .containsExactly(
                        new UserAccessChanged(
                                ana.user().id(), ana.user().tenantId(), Role.MAINTENANCE, false));
        assertThat(sessions.stands(anas)).isTrue();
    }

    @Test
    void tellNothingWhenTheChangeIsRolledBack() {
        CurrentTenant.run(
                ana.user().tenantId(),
                () ->
                        transaction.executeWithoutResult(status -> {
                            sessions.endAllOf(ana.user().id(), "a test");
                            status.setRollbackOnly();
                        }));

        assertThat(heard).isEmpty();
        assertThat(sessions.stands(anas)).isTrue();
    }

    @Test
    void tellNothingWhenOnlyANameChanges() {
        change(Map.of("name", "Ana Maria"));

        assertThat(heard).isEmpty();
    }

    private void change(Map<String, ?> change) {
        assertThat(asAdmin.patch("/api/v1/users/" + ana.user().id(), change).status())
                .isEqualTo(200);
    }

    private SessionId session(String token) {
        return AccessTokens.session(tokens.decoder().decode(token));
    }
}
