package org.veranda.server.realtime.channels;

import org.jspecify.annotations.Nullable;
import org.veranda.server.realtime.connection.Frame;
import org.veranda.server.realtime.engine.ChannelKey;
import org.veranda.server.realtime.engine.Hub;
import org.veranda.server.realtime.engine.Member;

import java.time.InstantSource;

/// Lets sockets into channels without a journal and out again. A member is added, those inside are told, and the newcomer's
/// welcome is put on its loop under the room's lock: so what it is shown is exactly what its later events start from.
final class Lobby {

    private final Rooms rooms;
    private final KeptEvents kept;
    private final ChannelFrames frames;
    private final Happenings happenings;
    private final InstantSource clock;

    Lobby(
            Rooms rooms,
            KeptEvents kept,
            ChannelFrames frames,
            Happenings happenings,
            InstantSource clock) {
        this.rooms = rooms;
        this.kept = kept;
        this.frames = frames;
        this.happenings = happenings;
        this.clock = clock;
    }

    /// False when there is no place for one more member.
    boolean admit(RoomPlace place, int mostMembers) {
        return rooms.in(place.channel().key(), room -> admit(room, place, mostMembers));
    }

    void leave(RoomPlace place) {
        Member member = place.member();
        if (member != null) {
            rooms.in(place.channel().key(), room -> remove(room, place, member));
        }
    }

    private boolean admit(Room room, RoomPlace place, int mostMembers) {
        Member member = place.member();
        if (member != null && !room.members().hasPlaceFor(member, mostMembers)) {
            return false;
        }
        if (member != null && room.members().add(member)) {
            room.tell(frames.memberAdded(room.key().name(), member), null);
            happenings.memberAdded(
                    room.key(), place.socket().scope(), member.userId(), clock.instant());
        }
        if (member == null) {
            welcome(room, place, null);
        } else {
            introduce(room, place);
        }
        return true;
    }

    /// Who is in is shown once all who ask in the same turn are in: so they share one roster, and a storm of newcomers
    /// costs no more than a few. They hear nothing before it.
    private void introduce(Room room, RoomPlace place) {
        Hub hub = place.channel().hub();
        hub.execute(
                place.socket(),
                () -> {
                    if (!place.hasEnded()) {
                        rooms.inOccupied(
                                room.key(), here -> welcome(here, place, here.members().roster()));
                    }
                });
    }

    private void welcome(Room room, RoomPlace place, @Nullable Roster roster) {
        String channel = room.key().name();
        Frame last = last(room.key(), place);
        Hub hub = place.channel().hub();
        hub.execute(
                place.socket(),
                () -> {
                    Frame success =
                            roster == null ? frames.joined(channel) : roster.frame(frames, channel);
                    place.welcome(success, last);
                });
    }

    private @Nullable Frame last(ChannelKey key, RoomPlace place) {
        if (!new ChannelName(key.name()).isCache()) {
            return null;
        }
        return kept.find(key)
                .orElseGet(() -> {
                    happenings.cacheMiss(key, place.socket().scope(), clock.instant());
                    return frames.cacheMiss(key.name());
                });
    }

    private boolean remove(Room room, RoomPlace place, Member member) {
        if (room.members().remove(member)) {
            room.tell(frames.memberRemoved(room.key().name(), member.userId()), null);
            happenings.memberRemoved(
                    room.key(), place.socket().scope(), member.userId(), clock.instant());
        }
        return true;
    }
}
