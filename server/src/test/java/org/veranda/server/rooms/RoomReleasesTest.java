package org.veranda.server.rooms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.veranda.server.testing.Commands.command;
import static org.veranda.server.testing.Commands.send;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.veranda.model.identity.Role;
import org.veranda.model.room.RoomCommand;
import org.veranda.model.room.RoomId;
import org.veranda.server.journal.JournalEntry;
import org.veranda.server.journal.StreamName;
import org.veranda.server.layout.LayoutService;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.testing.HeardEvents;
import org.veranda.server.testing.People;
import org.veranda.server.testing.Resort;
import org.veranda.server.testing.Resorts;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;
import org.veranda.wire.RoomView;
import org.veranda.wire.TenantEvent;
import org.veranda.wire.WireCodec;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The house lets holds end while people change the layout.
@ServerTest
class RoomReleasesTest {

    private static final Duration LONGER = Duration.ofHours(2);

    @Autowired RoomReleases releases;
    @Autowired RoomService service;
    @Autowired LayoutService layout;
    @Autowired TransactionTemplate transaction;
    @Autowired TwoTenants two;
    @Autowired Resorts resorts;
    @Autowired People people;
    @Autowired HeardEvents heard;

    private final WireCodec codec = new WireCodec();
    private Resort quinta;
    private Resort serra;
    private RoomId held;

    @BeforeEach
    void holdARoom() {
        TwoTenants.Pair pair = two.found();
        quinta = resorts.build(pair.quinta(), 2);
        serra = resorts.build(pair.serra(), 1);
        held = quinta.room(0);
        Instant until = Instant.now().plus(Duration.ofHours(1));
        Map<String, Object> hold = Map.of("room_id", held.value(), "until", until.toString());
        send(people.signIn(pair.quinta(), Role.FRONT_DESK), List.of(command("room.hold", hold)));
    }

    @Test
    void waitForALayoutThatIsBeingTold() throws Exception {
        CompletableFuture<Void> release =
                CurrentTenant.call(
                        quinta.tenant(),
                        () ->
                                transaction.execute(_ -> {
                                    layout.addLocation("Boathouse", 7);
                                    return releasedMeanwhile();
                                }));
        release.get(30, TimeUnit.SECONDS);

        assertThat(Objects.requireNonNull(told().get(held)).hold()).isNull();
        assertThat(heard.of(StreamName.tenant(serra.tenant())))
                .extracting(JournalEntry::event)
                .doesNotContain("RoomStatusChanged");
    }

    @Test
    void areNotWrittenByAnybodyWhoDidNotLockThePropertyFirst() {
        Origin house = Origin.house(Instant.now());

        assertThatThrownBy(() ->
                        CurrentTenant.run(
                                quinta.tenant(),
                                () -> service.decide(held, new RoomCommand.Release(), house)))
                .hasMessageContaining("not locked");
    }

    /// Done as soon as it can be: before this transaction ends, if nothing keeps it waiting.
    private CompletableFuture<Void> releasedMeanwhile() {
        CompletableFuture<Void> release =
                CompletableFuture.runAsync(() ->
                        CurrentTenant.run(
                                quinta.tenant(),
                                () -> releases.end(held, Instant.now().plus(LONGER))));
        try {
            release.get(1, TimeUnit.SECONDS);
        } catch (TimeoutException waits) {
            return release;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return release;
    }

    /// What a board shows that takes in every event, one after the other.
    private Map<RoomId, RoomView> told() {
        Map<RoomId, RoomView> rooms = new HashMap<>();
        for (JournalEntry entry : heard.of(StreamName.tenant(quinta.tenant()))) {
            switch (codec.readEvent(entry.event(), entry.payload()).orElse(null)) {
                case TenantEvent.RoomStatusChanged(RoomView room) -> rooms.put(room.id(), room);
                case TenantEvent.LayoutChanged(_, _, List<RoomView> all) ->
                        all.forEach(room -> rooms.put(room.id(), room));
                case null, default -> {}
            }
        }
        return rooms;
    }
}
