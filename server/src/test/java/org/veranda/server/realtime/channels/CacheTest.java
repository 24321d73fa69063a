package org.veranda.server.realtime.channels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.veranda.server.realtime.channels.happening.ClientEvent;
import org.veranda.server.realtime.engine.RecordedConnection;
import org.veranda.server.realtime.engine.Socket;
import org.veranda.server.realtime.engine.membership.ChannelKey;
import org.veranda.server.testing.WireRow;

import java.time.Duration;

/// wire.md, "Cache channels".
class CacheTest {

    private static final String PRICE = "cache-price";

    private final NodeFixture node = new NodeFixture(2);
    private final RecordedConnection ana = new RecordedConnection();
    private final RecordedConnection ben = new RecordedConnection();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cache-x",
                "private-cache-x",
                "private-encrypted-cache-x",
                "presence-cache-x"
            })
    void giveTheLastEventToWhoeverComesLater(String channel) {
        node.publish(channel, "first");
        node.publish(channel, "second");
        node.openAs(ana, channel, "ana");

        assertThat(ana.taken()).hasSize(2);
        assertThat(ana.taken().getFirst()).contains("subscription_succeeded");
        assertThat(ana.taken().getLast())
                .isEqualTo(
                        "{\"event\":\"second\",\"channel\":\"%s\",\"data\":\"{}\"}"
                                .formatted(channel));
    }

    @Test
    @WireRow("cache.miss")
    void sayThatThereIsNothingYet() {
        node.openIn(ana, PRICE);

        assertThat(ana.taken())
                .last()
                .isEqualTo(
                        "{\"event\":\"pusher:cache_miss\",\"channel\":\"cache-price\",\"data\":\"{}\"}");
        assertThat(node.happenings.heard()).contains("missed cache-price");
    }

    @Test
    @WireRow("cache.outlives")
    void keepTheValueWhenTheLastSubscriberLeaves() {
        Socket first = node.openIn(ana, PRICE);
        node.publish(PRICE, "changed");
        first.gone();
        node.openIn(ben, PRICE);

        assertThat(ben.taken()).last().asString().contains("changed");
    }

    @Test
    void keepNothingInOtherChannels() {
        node.publish("price", "changed");
        node.openIn(ana, "price");

        assertThat(ana.taken()).hasSize(1);
    }

    @Test
    @WireRow("cache.time")
    void forgetTheValueAfterItsTime() {
        node.publish(PRICE, "changed");
        node.pass(Duration.ofMinutes(30));
        node.openIn(ana, PRICE);

        assertThat(ana.taken()).last().asString().contains("cache_miss");
    }

    @Test
    void giveUpTheOldestValueWhereThereAreTooMany() {
        for (String name : new String[] {"a", "b", "c", "a", "d"}) {
            node.publish("cache-" + name, "changed");
        }
        node.openIn(ana, "cache-b");
        node.openIn(ben, "cache-a");

        assertThat(ana.taken()).last().asString().contains("cache_miss");
        assertThat(ben.taken()).last().asString().contains("changed");
    }

    @Test
    void giveUpTheOldestValueWhereTheyAreTooLarge() {
        node.publish("cache-a", "x".repeat(1_200));
        node.publish("cache-b", "y".repeat(1_200));
        node.openIn(ana, "cache-a");
        node.openIn(ben, "cache-b");

        assertThat(ana.taken()).last().asString().contains("cache_miss");
        assertThat(ben.taken()).last().asString().contains("yyy");
    }

    @Test
    void neverGiveUpTheValueOfOneAppForThoseOfAnother() {
        node.publish(PRICE, "changed");
        for (String name : new String[] {"a", "b", "c", "d"}) {
            node.publisher.publish(
                    new ChannelKey("other", "cache-" + name), "x", "z".repeat(900), null);
        }
        node.openIn(ana, PRICE);
        node.join(node.open(ben, "other"), "cache-d");

        assertThat(ana.taken()).last().asString().contains("changed");
        assertThat(ben.taken()).last().asString().contains("zzz");
        assertThat(node.channels.kept().events()).isEqualTo(3);
        assertThat(node.channels.kept().givenUp()).isEqualTo(2);
    }

    @Test
    @WireRow("cache.client-events")
    void keepNoEventOfAClient() {
        Socket anas = node.openIn(ana, PRICE);
        node.publisher.publish(
                new ChannelKey(NodeFixture.APP, PRICE),
                new ClientEvent("client-x", "{}", anas.id(), null),
                anas);
        node.openIn(ben, PRICE);

        assertThat(ben.taken()).last().asString().contains("cache_miss");
    }

    @Test
    void keepTheValuesOfTwoAppsApart() {
        node.publish(PRICE, "changed");
        Socket theirs = node.open(ana, "other");
        node.join(theirs, PRICE);

        assertThat(ana.taken()).last().asString().contains("cache_miss");
    }
}
