package org.veranda.server.realtime.api;

import org.veranda.server.realtime.access.Reach;
import org.veranda.server.realtime.api.event.Event;
import org.veranda.server.realtime.api.event.EventDraft;
import org.veranda.server.realtime.api.event.EventReader;
import org.veranda.server.realtime.api.request.CallRefused;
import org.veranda.server.realtime.app.App;
import org.veranda.server.realtime.channels.Publisher;
import org.veranda.server.realtime.channels.name.ChannelName;
import org.veranda.server.realtime.channels.name.StreamKeys;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Publishes events: all that a call holds, or none. They go out in no journal, on a stream's channel neither.
final class Publishing {

    private final EventReader reader;
    private final StreamKeys marks;
    private final Publisher publisher;
    private final Reach reach;
    private final Paces paces;
    private final Congestion congestion;
    private final Lists lists;

    Publishing(
            EventReader reader,
            StreamKeys marks,
            Publisher publisher,
            Reach reach,
            Paces paces,
            Congestion congestion,
            Lists lists) {
        this.reader = reader;
        this.marks = marks;
        this.publisher = publisher;
        this.reach = reach;
        this.paces = paces;
        this.congestion = congestion;
        this.lists = lists;
    }

    /// What the call is answered; the events are on their way by then, and may still be.
    Map<String, ?> one(App app, byte[] body) {
        begin(app);
        Event event = reader.one(body).read(app.limits().eventBytes());
        require(app, List.of(event));
        publish(app, event);
        return event.info().isEmpty() ? Map.of() : Map.of("channels", told(app, event));
    }

    Map<String, ?> batch(App app, byte[] body) {
        begin(app);
        List<Event> events = new ArrayList<>();
        for (EventDraft draft : reader.batch(body)) {
            events.add(draft.read(app.limits().eventBytes()));
        }
        require(app, events);
        events.forEach(event -> publish(app, event));
        return events.stream().allMatch(event -> event.info().isEmpty())
                ? Map.of()
                : Map.of("batch", events.stream().map(event -> toldOfFirst(app, event)).toList());
    }

    /// A call that is refused costs as much as an event to one channel: there is work in it, too.
    private void begin(App app) {
        congestion.require();
        paces.begin(app);
    }

    private void require(App app, List<Event> events) {
        paces.goOn(app, events.stream().mapToInt(event -> event.channels().size()).sum());
        List<ChannelName> channels =
                events.stream()
                        .flatMap(event -> event.channels().stream())
                        .distinct()
                        .map(ChannelName::new)
                        .toList();
        Set<ChannelName> covered = Set.copyOf(reach.covered(app, channels));
        channels.stream()
                .filter(channel -> !covered.contains(channel))
                .findFirst()
                .ifPresent(channel -> {
                    throw CallRefused.forbidden(
                            "The app %s may not publish to %s."
                                    .formatted(app.id(), channel.value()));
                });
        events.forEach(this::requireUnmarked);
    }

    private void requireUnmarked(Event event) {
        for (String name : event.channels()) {
            if (new ChannelName(name).isShared() && marks.areIn(event.data())) {
                throw CallRefused.unprocessable(
                        "On this channel an object in data is JSON without stream, epoch or seq at its"
                                + " top: they belong to the server's own events.");
            }
        }
    }

    private void publish(App app, Event event) {
        for (String name : event.channels()) {
            publisher.publish(
                    new ChannelName(name).in(app.id()),
                    event.name(),
                    event.data(),
                    event.socketId());
        }
    }

    private Map<String, ?> told(App app, Event event) {
        Map<String, Object> channels = new LinkedHashMap<>();
        event.channels()
                .forEach(name -> channels.put(name, lists.attributes(app, name, event.info())));
        return channels;
    }

    private Map<String, ?> toldOfFirst(App app, Event event) {
        return lists.attributes(app, event.channels().getFirst(), event.info());
    }
}
