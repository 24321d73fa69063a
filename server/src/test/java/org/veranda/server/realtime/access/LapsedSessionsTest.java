package org.veranda.server.realtime.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.veranda.model.identity.Role;
import org.veranda.server.identity.SessionId;
import org.veranda.server.realtime.SocketClient;
import org.veranda.server.realtime.Wire;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.testing.Api;
import org.veranda.server.testing.People;
import org.veranda.server.testing.Person;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

import java.util.UUID;

/// A session that nobody ends runs out, and so does what its sockets hear.
@ServerTest
@Import(Wire.class)
class LapsedSessionsTest {

    @Autowired LapsedSessions lapsed;
    @Autowired Grants grants;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired Wire wire;
    @Autowired TwoTenants two;
    @Autowired People people;

    private TwoTenants.Pair pair;
    private Person ana;
    private String channel;

    @BeforeEach
    void foundTenants() {
        pair = two.found();
        ana = people.hire(pair.quinta(), Role.FRONT_DESK);
        channel = "private-tenant." + pair.quinta();
    }

    @Test
    void closesTheSocketsOfASessionThatRanOutAndNobodyElses() {
        try (SocketClient anas = wire.open();
                SocketClient bens = wire.open();
                SocketClient theirs = wire.open()) {
            Wire.join(people.signIn(ana), anas, channel);
            Wire.join(people.signIn(pair.quinta(), Role.MANAGER), bens, channel);
            Wire.join(
                    people.signIn(pair.serra(), Role.MANAGER),
                    theirs,
                    "private-tenant." + pair.serra());
            runOut();

            lapsed.look();

            assertThat(anas.closeCode()).isEqualTo(4009);
            assertThat(bens.isClosed()).isFalse();
            assertThat(theirs.isClosed()).isFalse();
        }
    }

    @Test
    void leavesASocketThatWasLetInAgainByANewSession() {
        try (SocketClient socket = wire.open()) {
            Api before = people.signIn(ana);
            String id = socket.socketId();
            socket.subscribe(channel, Wire.ask(before, id, channel).json().path("auth").asString());
            runOut();
            Wire.ask(people.signIn(ana), id, channel);

            lapsed.look();

            wire.commit(pair.quinta(), 1);
            socket.next("LayoutChanged");
            assertThat(socket.isClosed()).isFalse();
        }
    }

    @Test
    void closesASocketForWhichASessionOnlyAsksThatIsRefusedThen() {
        Person ben = people.hire(pair.quinta(), Role.FRONT_DESK);
        try (SocketClient socket = wire.open()) {
            String id = socket.socketId();
            Api anas = people.signIn(ana);
            socket.subscribe(channel, Wire.ask(anas, id, channel).json().path("auth").asString());
            socket.next("pusher_internal:subscription_succeeded");
            Grant refused = new Grant(id, channel, session(), ben.user().id());
            runOut();

            grants.ask(refused);
            lapsed.look();
            grants.refuse(refused);

            assertThat(socket.closeCode()).isEqualTo(4009);
        }
    }

    @Test
    void takesBackWhatIsBeingAskedForByASessionThatRanOut() {
        Grant asked = new Grant("1.1", channel, session(), ana.user().id());
        grants.ask(asked);
        grants.remove(asked);

        assertThat(grants.confirm(asked)).isFalse();
        assertThat(grants.isLetIn(asked)).isFalse();
    }

    @Test
    void leaveWhatAnotherRequestOfTheSameSessionWasGiven() {
        Grant given = new Grant("1.2", channel, session(), ana.user().id());
        grants.ask(given);
        grants.ask(given);
        assertThat(grants.confirm(given)).isTrue();

        grants.refuse(given);

        assertThat(grants.isLetIn(given)).isTrue();
        grants.forget("1.2");
    }

    private SessionId session() {
        return new SessionId(pair.quinta(), UUID.randomUUID());
    }

    private void runOut() {
        CurrentTenant.run(
                pair.quinta(),
                () ->
                        transaction.executeWithoutResult(_ ->
                                jdbc.sql(
                                                "update sessions set expires_at = now() where user_id = :user")
                                        .param("user", ana.user().id().value())
                                        .update()));
    }
}
