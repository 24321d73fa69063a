package org.veranda.server.realtime.channels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.veranda.server.realtime.engine.RecordedConnection;
import org.veranda.server.realtime.engine.Socket;
import org.veranda.server.realtime.engine.membership.ChannelKey;

class PublisherTest {

    private final NodeFixture node = new NodeFixture(2);
    private final RecordedConnection ana = new RecordedConnection();
    private final RecordedConnection ben = new RecordedConnection();
    private final RecordedConnection eva = new RecordedConnection();

    @Test
    void bringsTheExactDataToTheSubscribersOnEveryHub() {
        node.openIn(ana, "room");
        node.openIn(ben, "room");
        node.openIn(eva, "other");
        node.publisher.publish(new ChannelKey("app", "room"), "said", "{ \"a\" :1}", null);
        node.settle();

        String frame = "{\"event\":\"said\",\"channel\":\"room\",\"data\":\"{ \\\"a\\\" :1}\"}";
        assertThat(ana.taken()).last().isEqualTo(frame);
        assertThat(ben.taken()).last().isEqualTo(frame);
        assertThat(eva.taken()).hasSize(1);
    }

    @Test
    void sparesTheSocketThatDoesNotWantToHearIt() {
        node.openIn(ana, "room");
        Socket bens = node.openIn(ben, "room");
        node.publisher.publish(new ChannelKey("app", "room"), "said", "{}", bens.id());
        node.settle();

        assertThat(ana.taken()).hasSize(2);
        assertThat(ben.taken()).hasSize(1);
    }

    @Test
    void reachesNobodyInAnotherAppsChannelOfTheSameName() {
        node.openIn(ana, "room");
        Socket theirs = node.open(ben, "other app");
        node.join(theirs, "room");
        node.publish("room", "said");

        assertThat(ana.taken()).hasSize(2);
        assertThat(ben.taken()).hasSize(1);
    }

    @Test
    void reachesTheSocketsOfAllAppsInATenantsChannel() {
        node.openIn(ana, "private-tenant.1");
        Socket theirs = node.open(ben, "other app");
        node.join(theirs, "private-tenant.1");
        Socket foreign = node.open(eva, "other app");
        node.join(foreign, "private-tenant.2");
        node.publish("private-tenant.1", "said");

        assertThat(ana.taken()).last().asString().contains("said");
        assertThat(ben.taken()).last().asString().contains("said");
        assertThat(eva.taken()).hasSize(1);
    }
}
