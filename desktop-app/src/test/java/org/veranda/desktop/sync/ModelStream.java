package org.veranda.desktop.sync;

import org.veranda.wire.Cursor;
import org.veranda.wire.PusherFrame;
import org.veranda.wire.PusherFrame.ChannelEvent;
import org.veranda.wire.PusherFrame.SubscriptionSucceeded;
import org.veranda.wire.Recovery;
import org.veranda.wire.Sequenced;
import org.veranda.wire.TenantEvent;
import org.veranda.wire.WireCodec;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// One stream of the model server: numbered entries, the oldest of which are forgotten.
final class ModelStream {

    private static final WireCodec CODEC = new WireCodec();
    private static final int KEPT = 60;
    private static final int PAGE = 20;

    private final String name;
    private final List<ChannelEvent> entries = new ArrayList<>();
    private final List<Instant> appendedAt = new ArrayList<>();
    private final Duration skew;
    private Instant renewedAt = Instant.MIN;
    private int generation = 1;

    /// @param skew how wrong the server's clock is
    ModelStream(String name, Duration skew) {
        this.name = name;
        this.skew = skew;
    }

    Cursor head() {
        return new Cursor("e" + generation, entries.size());
    }

    ChannelEvent append(TenantEvent event, Instant now) {
        Cursor head = head();
        Sequenced at = new Sequenced(name, head.epoch(), head.seq() + 1, now.plus(skew), null);
        ChannelEvent entry =
                new ChannelEvent(event.eventName(), name, CODEC.writeEvent(event, at), null);
        entries.add(entry);
        appendedAt.add(now);
        return entry;
    }

    /// The database was replaced: what was numbered before means nothing any more.
    void renew(Instant now) {
        generation++;
        renewedAt = now;
        entries.clear();
        appendedAt.clear();
    }

    /// Whether somebody who has read that far knows all that happened before.
    boolean wholeUpTo(Cursor read, Instant time) {
        return read.epoch().equals(head().epoch())
                ? appendedAt.stream().filter(at -> at.isBefore(time)).count() <= read.seq()
                : !renewedAt.isBefore(time);
    }

    PusherFrame headFrame(Instant now) {
        Cursor head = head();
        TenantEvent event =
                new TenantEvent.StreamHead(name, head.epoch(), head.seq(), now.plus(skew));
        return new ChannelEvent(event.eventName(), name, CODEC.write(event), null);
    }

    List<PusherFrame> subscribe(Cursor recover) {
        boolean recovered = serves(recover);
        Recovery recovery =
                new Recovery(recovered, recovered ? null : "epoch", head().epoch(), head().seq());
        List<PusherFrame> frames = new ArrayList<>();
        frames.add(new SubscriptionSucceeded(name, CODEC.write(recovery)));
        if (recovered) {
            frames.addAll(entries.subList((int) recover.seq(), entries.size()));
        }
        return frames;
    }

    Input range(Cursor after, Instant asked) {
        if (!serves(after)) {
            return new Input.RangeGone(name, asked);
        }
        List<StreamEvent> events =
                entries.subList((int) after.seq(), entries.size()).stream()
                        .limit(PAGE)
                        .flatMap(e -> StreamEvent.read(e.event(), e.data(), CODEC).stream())
                        .toList();
        return new Input.RangeArrived(name, asked, events, head());
    }

    private boolean serves(Cursor cursor) {
        Cursor head = head();
        return cursor.epoch().equals(head.epoch())
                && cursor.seq() <= head.seq()
                && cursor.seq() >= head.seq() - KEPT;
    }
}
