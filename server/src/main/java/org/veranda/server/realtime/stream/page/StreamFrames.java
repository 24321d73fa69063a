package org.veranda.server.realtime.stream.page;

import org.veranda.server.journal.JournalEntry;
import org.veranda.server.journal.JournalRead;
import org.veranda.server.journal.StreamHead;
import org.veranda.server.journal.StreamName;
import org.veranda.server.realtime.connection.Frame;
import org.veranda.wire.PusherFrame.ChannelEvent;
import org.veranda.wire.PusherFrame.SubscriptionSucceeded;
import org.veranda.wire.Recovery;
import org.veranda.wire.TenantEvent;
import org.veranda.wire.WireCodec;

import java.time.Instant;

/// The frames that tell of streams.
public final class StreamFrames {

    private final WireCodec codec;

    public StreamFrames(WireCodec codec) {
        this.codec = codec;
    }

    public StreamEvent event(JournalEntry entry) {
        return new StreamEvent(
                entry.seq(), entry.at(), event(entry.stream(), entry.event(), entry.payload()));
    }

    public Frame head(StreamHead head, Instant checkedAt) {
        var event =
                new TenantEvent.StreamHead(
                        head.stream().value(), head.epoch(), head.seq(), checkedAt);
        return event(head.stream(), event.eventName(), codec.write(event));
    }

    public Frame joined(StreamName stream) {
        return succeeded(stream, "{}");
    }

    public Frame recovered(StreamHead head) {
        return succeeded(head.stream(), new Recovery(true, null, head.epoch(), head.seq()));
    }

    public Frame notRecovered(StreamHead head, JournalRead.Reason reason) {
        return succeeded(
                head.stream(), new Recovery(false, reason.wire(), head.epoch(), head.seq()));
    }

    private Frame event(StreamName stream, String name, String data) {
        return Frame.text(codec.writeFrame(new ChannelEvent(name, stream.value(), data, null)));
    }

    private Frame succeeded(StreamName stream, Recovery recovery) {
        return succeeded(stream, codec.write(recovery));
    }

    private Frame succeeded(StreamName stream, String data) {
        return Frame.text(codec.writeFrame(new SubscriptionSucceeded(stream.value(), data)));
    }
}
