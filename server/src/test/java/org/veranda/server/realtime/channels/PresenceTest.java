package org.veranda.server.realtime.channels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.veranda.server.realtime.engine.RecordedConnection;
import org.veranda.server.realtime.engine.Socket;
import org.veranda.server.realtime.engine.membership.ChannelKey;
import org.veranda.server.testing.WireRow;

import java.util.ArrayList;
import java.util.List;

/// wire.md, "Subscribing": presence, over several hubs.
class PresenceTest {

    private static final String TEAM = "presence-team";

    private final NodeFixture node = new NodeFixture(2);
    private final RecordedConnection ana = new RecordedConnection();
    private final RecordedConnection ben = new RecordedConnection();

    @Test
    @WireRow("subscribing.presence")
    void tellsTheNewcomerWhoIsThereAndTheOthersWhoCame() {
        node.openAs(ana, TEAM, "ana");
        node.openAs(ben, TEAM, "ben");

        assertThat(ana.taken())
                .containsExactly(
                        present("[\"ana\"]", "{\"ana\":{\"name\":\"ana\"}}", 1),
                        frame(
                                "pusher_internal:member_added",
                                "{\"user_id\":\"ben\",\"user_info\":{\"name\":\"ben\"}}"));
        assertThat(ben.taken())
                .containsExactly(
                        present(
                                "[\"ana\",\"ben\"]",
                                "{\"ana\":{\"name\":\"ana\"},\"ben\":{\"name\":\"ben\"}}",
                                2));
    }

    @Test
    @WireRow("subscribing.first-and-last")
    void tellsOfAUsersFirstAndLastConnectionOnly() {
        node.openAs(ana, TEAM, "ana");
        Socket first = node.openAs(ben, TEAM, "ben");
        Socket second = node.openAs(new RecordedConnection(), TEAM, "ben");
        node.leave(first, TEAM);
        assertThat(ana.taken()).hasSize(2);
        second.gone();
        node.settle();

        assertThat(ana.taken())
                .hasSize(3)
                .last()
                .isEqualTo(frame("pusher_internal:member_removed", "{\"user_id\":\"ben\"}"));
        assertThat(node.happenings.heard())
                .containsExactly(
                        "occupied presence-team by app",
                        "added ana to presence-team",
                        "added ben to presence-team",
                        "removed ben from presence-team");
    }

    @Test
    void countsUsersAndNotConnectionsUpToItsLimit() {
        for (String user : new String[] {"ana", "ben", "eva"}) {
            node.openAs(new RecordedConnection(), TEAM, user);
        }
        node.openAs(ana, TEAM, "ana");
        Socket refused = node.openAs(ben, TEAM, "zoe");

        assertThat(ana.taken()).hasSize(1).first().asString().contains("\\\"count\\\":3");
        assertThat(ben.taken()).containsExactly("full");
        assertThat(refused.subscriptions()).isEmpty();
        assertThat(node.channels.directory().members(key("app")))
                .containsExactly("ana", "ben", "eva");
        assertThat(node.channels.directory().find(key("app")))
                .contains(new OccupiedChannel(key("app"), 4, 3));
    }

    @Test
    void showsAllWhoComeInOneTurnTheSameRoster() {
        NodeFixture one = new NodeFixture(1);
        List<RecordedConnection> crowd = new ArrayList<>();
        List<Socket> sockets = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            crowd.add(new RecordedConnection());
            sockets.add(one.open(crowd.get(i)));
        }
        Socket theirs = one.open(ana, "other");
        for (int i = 0; i < 300; i++) {
            one.enter(sockets.get(i), TEAM, "user" + i, 300);
        }
        one.enter(theirs, TEAM, "ana");
        one.settle();

        assertThat(crowd)
                .allSatisfy(connection ->
                        assertThat(connection.taken())
                                .singleElement()
                                .asString()
                                .contains("\\\"count\\\":300"));
        assertThat(ana.taken()).singleElement().asString().contains("\\\"count\\\":1}");
        one.openAs(ben, TEAM, "user7");
        assertThat(crowd.getFirst().taken()).hasSize(1);
    }

    @Test
    void keepsTheMembersOfTwoAppsApart() {
        node.openAs(ana, TEAM, "ana");
        Socket theirs = node.open(ben, "other");
        node.enter(theirs, TEAM, "ben");
        node.settle();

        assertThat(ana.taken()).hasSize(1);
        assertThat(ben.taken())
                .containsExactly(present("[\"ben\"]", "{\"ben\":{\"name\":\"ben\"}}", 1));
        assertThat(node.channels.directory().members(key("other"))).containsExactly("ben");
    }

    private static ChannelKey key(String app) {
        return new ChannelKey(app, TEAM);
    }

    private static String present(String ids, String hash, int count) {
        return frame(
                "pusher_internal:subscription_succeeded",
                "{\"presence\":{\"ids\":%s,\"hash\":%s,\"count\":%d}}".formatted(ids, hash, count));
    }

    private static String frame(String event, String data) {
        return "{\"event\":\"%s\",\"channel\":\"%s\",\"data\":\"%s\"}"
                .formatted(event, TEAM, data.replace("\"", "\\\""));
    }
}
