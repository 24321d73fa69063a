package org.veranda.server.realtime.protocol;

import org.veranda.server.realtime.channels.ChannelName;
import org.veranda.server.realtime.connection.Closing;
import org.veranda.server.realtime.engine.Socket;
import org.veranda.server.realtime.protocol.Seats.Seat;
import org.veranda.wire.PusherFrame;
import org.veranda.wire.PusherFrame.ChannelEvent;
import org.veranda.wire.PusherFrame.Ping;
import org.veranda.wire.PusherFrame.SignIn;
import org.veranda.wire.PusherFrame.Subscribe;
import org.veranda.wire.PusherFrame.Unsubscribe;
import org.veranda.wire.WireException;

import java.util.concurrent.atomic.AtomicInteger;

/// What a welcome client says. Frames are read on the transport's thread and acted on, in order, on the socket's loop.
final class Listening implements Conversation {

    private static final Closing NOT_TEXT = new Closing(1003, "Text frames only");
    private static final int SLOW_DOWN = 4301;

    private final Socket socket;
    private final Seat seat;
    private final Guest guest;
    private final Desk desk;
    private final AtomicInteger pending = new AtomicInteger();
    private int ignored;

    Listening(Guest guest, Seat seat, Desk desk) {
        this.seat = seat;
        this.socket = guest.socket();
        this.guest = guest;
        this.desk = desk;
    }

    @Override
    public Socket socket() {
        return socket;
    }

    @Override
    public void left() {
        seat.leave();
    }

    /// One who sends more than can be handled is closed, and holds up nobody.
    @Override
    public void received(String text) {
        if (pending.incrementAndGet() > socket.hub().limits().pendingFrames()) {
            socket.hub().execute(socket, () -> dismiss(Closing.OVER_CAPACITY));
            return;
        }
        Runnable action = guest.frames().take(guest.now()) ? read(text) : ignore();
        socket.hub().execute(socket, () -> act(action));
    }

    @Override
    public void receivedBinary() {
        socket.hub().execute(socket, () -> socket.close(NOT_TEXT));
    }

    private void act(Runnable action) {
        pending.decrementAndGet();
        if (socket.isOpen()) {
            action.run();
        }
    }

    /// Says once that it is too much; who does not mind that is closed.
    private Runnable ignore() {
        ignored++;
        if (ignored > desk.manners().framesAtOnce()) {
            return () -> dismiss(Closing.OVER_CAPACITY);
        }
        int most = desk.manners().framesPerSecond();
        return ignored > 1
                ? () -> {}
                : () ->
                        desk.replies()
                                .complain(
                                        socket,
                                        SLOW_DOWN,
                                        "pace",
                                        "Too many frames: up to %d a second; what is over is ignored"
                                                .formatted(most));
    }

    private Runnable read(String text) {
        ignored = 0;
        try {
            return action(desk.codec().readFrame(text));
        } catch (WireException e) {
            return () ->
                    desk.replies()
                            .complain(socket, null, "malformed", String.valueOf(e.getMessage()));
        }
    }

    private Runnable action(PusherFrame frame) {
        return switch (frame) {
            case Ping _ -> () -> socket.send(desk.replies().pong());
            case Subscribe subscribe -> desk.subscribing().prepare(guest, subscribe);
            case Unsubscribe(String channel) -> () -> unsubscribe(channel);
            case SignIn signIn -> desk.signingIn().prepare(guest, signIn);
            case ChannelEvent event when event.event().startsWith(ClientEvents.PREFIX) ->
                    desk.clientEvents().prepare(guest, event);
            default -> () -> {};
        };
    }

    private void dismiss(Closing why) {
        desk.replies().dismiss(socket, why);
    }

    private void unsubscribe(String channel) {
        socket.hub().unsubscribe(socket, new ChannelName(channel).in(guest.app().id()));
    }
}
