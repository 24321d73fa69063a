package org.veranda.server.realtime.api;

import org.veranda.server.realtime.access.Reach;
import org.veranda.server.realtime.app.App;
import org.veranda.server.realtime.channels.ChannelName;
import org.veranda.server.realtime.channels.Publisher;
import org.veranda.server.realtime.channels.StreamKeys;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
        Event event = reader.one(body).read(app.limits().eventBytes());
        require(app, event);
        admit(app, event.channels().size());
        publish(app, event);
        return event.info().isEmpty() ? Map.of() : Map.of("channels", told(app, event));
    }

    Map<String, ?> batch(App app, byte[] body) {
        List<Event> events = new ArrayList<>();
        for (EventDraft draft : reader.batch(body)) {
            Event event = draft.read(app.limits().eventBytes());
            require(app, event);
            events.add(event);
        }
        admit(app, events.stream().mapToInt(event -> event.channels().size()).sum());
        events.forEach(event -> publish(app, event));
        return events.stream().allMatch(event -> event.info().isEmpty())
                ? Map.of()
                : Map.of("batch", events.stream().map(event -> toldOfFirst(app, event)).toList());
    }

    private void admit(App app, int events) {
        congestion.require();
        paces.publish(app, events);
    }

    private void require(App app, Event event) {
        for (String name : event.channels()) {
            ChannelName channel = new ChannelName(name);
            if (!reach.covers(app, channel)) {
                throw CallRefused.forbidden(
                        "The app %s may not publish to %s.".formatted(app.id(), name));
            }
            if (channel.isShared() && marks.areIn(event.data())) {
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
