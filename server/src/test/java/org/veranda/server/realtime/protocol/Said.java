package org.veranda.server.realtime.protocol;

import org.jspecify.annotations.Nullable;
import org.veranda.server.realtime.app.App;
import org.veranda.server.realtime.app.ChannelSignature;
import org.veranda.server.realtime.app.UserSignature;
import org.veranda.server.realtime.connection.Closing;
import org.veranda.server.realtime.engine.RecordedConnection;
import org.veranda.wire.PusherFrame;
import org.veranda.wire.PusherFrame.ChannelEvent;
import org.veranda.wire.PusherFrame.SignIn;
import org.veranda.wire.PusherFrame.Subscribe;
import org.veranda.wire.PusherFrame.Unsubscribe;
import org.veranda.wire.WireCodec;

import java.util.List;

/// A client of a [ProtocolFixture]: what it says, and what it got.
final class Said {

    private static final WireCodec CODEC = new WireCodec();

    private final ProtocolFixture fixture;
    private final RecordedConnection connection;
    private final Conversation conversation;

    Said(ProtocolFixture fixture, RecordedConnection connection, Conversation conversation) {
        this.fixture = fixture;
        this.connection = connection;
        this.conversation = conversation;
    }

    String id() {
        return conversation.socket().id();
    }

    Said says(String text) {
        conversation.received(text);
        fixture.settle();
        return this;
    }

    /// Says the same again and again while the loops stand still.
    Said floods(String text, int times) {
        for (int i = 0; i < times; i++) {
            conversation.received(text);
        }
        return this;
    }

    Said says(PusherFrame frame) {
        return says(CODEC.writeFrame(frame));
    }

    Said joins(String channel, App app) {
        String auth = ChannelSignature.auth(app, id(), channel, null);
        return says(new Subscribe(channel, auth, null, null));
    }

    Said joins(String channel, App app, String channelData) {
        String auth = ChannelSignature.auth(app, id(), channel, channelData);
        return says(new Subscribe(channel, auth, channelData, null));
    }

    Said leaves(String channel) {
        return says(new Unsubscribe(channel));
    }

    Said signsIn(App app, String userData) {
        return says(new SignIn(UserSignature.auth(app, id(), userData), userData));
    }

    Said tells(String channel, String event, String data) {
        return says(new ChannelEvent(event, channel, data, null));
    }

    /// The transport is gone, and the loop has not heard of it yet.
    void hangsUp() {
        conversation.left();
    }

    /// The transport is gone.
    void goes() {
        conversation.left();
        conversation.socket().gone();
        fixture.settle();
    }

    List<String> heard() {
        return connection.taken();
    }

    String last() {
        return connection.taken().getLast();
    }

    @Nullable Closing closed() {
        return connection.closed();
    }

    /// Whether it was cut without a word.
    boolean isCut() {
        return connection.isAborted();
    }

    /// Forgets what it heard so far.
    Said forgets() {
        connection.taken().clear();
        return this;
    }
}
