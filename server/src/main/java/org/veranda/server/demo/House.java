package org.veranda.server.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.veranda.model.identity.TenantId;
import org.veranda.model.maintenance.RequestId;
import org.veranda.model.room.Property;
import org.veranda.server.commands.CommandRunner;
import org.veranda.server.demo.life.Work;
import org.veranda.server.identity.Actor;
import org.veranda.server.journal.Journal;
import org.veranda.server.journal.JournalEntry;
import org.veranda.server.journal.JournalRead;
import org.veranda.server.journal.StreamHead;
import org.veranda.server.journal.StreamName;
import org.veranda.server.rooms.Origin;
import org.veranda.server.rooms.RoomQueries;
import org.veranda.server.stays.EndOfDay;
import org.veranda.server.stays.StayQueries;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.server.tenancy.Properties;
import org.veranda.wire.BookingView;
import org.veranda.wire.Command;
import org.veranda.wire.CommandEnvelope;
import org.veranda.wire.CommandId;
import org.veranda.wire.CommandOutcome;
import org.veranda.wire.RoomView;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// What the simulator sees of a resort, and does there: the same services that people use.
@Component
@Profile("demo")
class House {

    private static final Logger LOG = LoggerFactory.getLogger(House.class);
    private static final int DAYS_AHEAD = 3;

    private final Properties properties;
    private final RoomQueries rooms;
    private final StayQueries bookings;
    private final EndOfDay endOfDay;
    private final CommandRunner commands;
    private final Journal journal;
    private final HouseWork work;
    private final Clock clock;

    House(
            Properties properties,
            RoomQueries rooms,
            StayQueries bookings,
            EndOfDay endOfDay,
            CommandRunner commands,
            Journal journal,
            HouseWork work,
            Clock clock) {
        this.properties = properties;
        this.rooms = rooms;
        this.bookings = bookings;
        this.endOfDay = endOfDay;
        this.commands = commands;
        this.journal = journal;
        this.work = work;
        this.clock = clock;
    }

    Property property(TenantId tenant) {
        return CurrentTenant.call(tenant, properties::current);
    }

    List<RoomView> rooms(TenantId tenant) {
        return CurrentTenant.call(tenant, rooms::all);
    }

    List<BookingView> bookings(TenantId tenant) {
        return CurrentTenant.call(
                tenant, () -> bookings.current(properties.current().businessDate(), DAYS_AHEAD));
    }

    Work work(TenantId tenant) {
        return work.of(tenant);
    }

    /// When something was last told of the resort; long ago when that is not remembered any more.
    Instant lastTold(TenantId tenant) {
        return Stream.of(StreamName.tenant(tenant), StreamName.frontdesk(tenant))
                .map(journal::head)
                .filter(head -> head.seq() > 0)
                .flatMap(this::last)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private Stream<Instant> last(StreamHead head) {
        JournalRead read = journal.read(head.stream(), head.epoch(), head.seq() - 1, 1);
        return read instanceof JournalRead.Events events
                ? events.entries().stream().map(JournalEntry::at)
                : Stream.empty();
    }

    void endDay(TenantId tenant) {
        CurrentTenant.run(
                tenant,
                () ->
                        endOfDay.close(
                                properties.current().businessDate(),
                                Origin.house(clock.instant())));
    }

    void carryOut(Command command, Actor actor) {
        CommandEnvelope envelope =
                new CommandEnvelope(CommandId.next(), command, clock.instant(), List.of(), null);
        List<CommandOutcome> outcomes =
                CurrentTenant.call(actor.tenant(), () -> commands.run(List.of(envelope), actor));
        LOG.debug("{} by {}: {}", command.type(), actor.role(), outcomes.getFirst());
        if (command instanceof Command.NewRequest
                && outcomes.getFirst() instanceof CommandOutcome.Accepted accepted
                && accepted.created() != null) {
            Origin origin = Origin.of(actor, null, clock.instant(), null);
            work.photograph(actor.tenant(), new RequestId(accepted.created()), origin);
        }
    }
}
