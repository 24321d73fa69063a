package org.veranda.server.realtime.channels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.veranda.server.realtime.engine.RecordedConnection;
import org.veranda.server.realtime.engine.Socket;
import org.veranda.server.realtime.engine.membership.ChannelKey;

class DirectoryTest {

    private static final ChannelKey ROOM = new ChannelKey(NodeFixture.APP, "room");

    private final NodeFixture node = new NodeFixture(3);
    private final Directory directory = node.channels.directory();

    @Test
    void countsTheSocketsOfAllHubs() {
        for (int i = 0; i < 4; i++) {
            node.openIn(new RecordedConnection(), "room");
        }

        assertThat(directory.occupancy(ROOM)).isEqualTo(4);
        assertThat(directory.occupancy(new ChannelKey("other app", "room"))).isZero();
    }

    @Test
    void countsASocketOnceHoweverOftenItSubscribes() {
        Socket socket = node.openIn(new RecordedConnection(), "room");
        node.join(socket, "room");

        assertThat(directory.occupancy(ROOM)).isEqualTo(1);
    }

    @Test
    void forgetsAChannelWithItsLastSubscriberOnWhateverHub() {
        Socket first = node.openIn(new RecordedConnection(), "room");
        Socket second = node.openIn(new RecordedConnection(), "room");
        node.leave(first, "room");
        assertThat(directory.find(ROOM)).contains(new OccupiedChannel(ROOM, 1, 0));
        second.gone();
        node.settle();

        assertThat(directory.find(ROOM)).isEmpty();
        assertThat(node.happenings.heard())
                .containsExactly("occupied room by app", "vacated room by app");
    }

    @Test
    void listsAnAppsOwnChannelsAndTheSharedOnesApart() {
        Socket ours = node.open(new RecordedConnection(), "ours");
        Socket theirs = node.open(new RecordedConnection(), "theirs");
        for (String channel : new String[] {"chat-a", "chat-b", "room", "private-tenant.1"}) {
            node.join(ours, channel);
        }
        node.join(theirs, "chat-a");
        node.join(theirs, "private-tenant.1");

        assertThat(directory.channels("ours", "chat-"))
                .containsExactlyInAnyOrder(
                        new OccupiedChannel(new ChannelKey("ours", "chat-a"), 1, 0),
                        new OccupiedChannel(new ChannelKey("ours", "chat-b"), 1, 0));
        assertThat(directory.channels(ChannelKey.SHARED, ""))
                .containsExactly(new OccupiedChannel(ChannelKey.shared("private-tenant.1"), 2, 0));
        assertThat(directory.channels("theirs", "")).hasSize(1);
    }
}
