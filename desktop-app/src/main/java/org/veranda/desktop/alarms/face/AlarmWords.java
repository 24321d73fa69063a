package org.veranda.desktop.alarms.face;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.store.RoomEntry;
import org.veranda.desktop.store.Store;
import org.veranda.desktop.ui.Texts;
import org.veranda.desktop.ui.Ticker;
import org.veranda.desktop.words.Moments;
import org.veranda.model.alarm.AlarmId;
import org.veranda.model.alarm.AlarmPhase;
import org.veranda.model.alarm.Severity;
import org.veranda.model.alarm.Suppressed;
import org.veranda.model.room.LocationId;
import org.veranda.wire.AlarmView;
import org.veranda.wire.LocationView;
import org.veranda.wire.RoomView;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Words about alarms, in the user's language and the hotel's time zone.
public final class AlarmWords {

    private final Texts texts;
    private final Store store;
    private final Moments moments;

    public AlarmWords(Texts texts, Store store, Ticker ticker) {
        this.texts = texts;
        this.store = store;
        moments = new Moments(texts, store, ticker);
    }

    /// The texts these words are made of.
    public Texts texts() {
        return texts;
    }

    /// How moments are said.
    public Moments moments() {
        return moments;
    }

    public String severity(Severity severity) {
        return texts.get("alarms.severity." + severity.wire());
    }

    /// What is the matter; the kind of alarm where nobody said it.
    public String title(AlarmView alarm) {
        String said = alarm.title() != null ? alarm.title() : alarm.message();
        return said != null && !said.isBlank() ? said : kind(alarm);
    }

    /// How the alarm is called in a sentence: `1204: Lock battery`.
    public String name(AlarmView alarm) {
        String place = place(alarm);
        return place.isEmpty() ? title(alarm) : texts.get("alarms.name", place, title(alarm));
    }

    /// The kind of alarm as far as the console knows it, else as the device names it.
    public String kind(AlarmView alarm) {
        return kind(alarm.alarmType());
    }

    public String kind(String type) {
        return texts.find("alarms.type." + type.replace('_', '-'))
                .orElseGet(() -> capital(type.replace('_', ' ')));
    }

    /// The room, or else the place; nothing for one that concerns the whole house.
    public String place(AlarmView alarm) {
        RoomEntry room = alarm.roomId() == null ? null : store.room(alarm.roomId());
        if (room != null) {
            return room.room().get().name();
        }
        return location(alarm.locationId()).orElse("");
    }

    /// The room and where it is, or the place; for neither, that it is the whole house.
    public String placeInFull(AlarmView alarm) {
        RoomEntry entry = alarm.roomId() == null ? null : store.room(alarm.roomId());
        if (entry != null) {
            RoomView room = entry.room().get();
            return texts.get("alarms.place.room", room.name(), room.location().name());
        }
        return location(alarm.locationId()).orElseGet(() -> texts.get("alarms.place.house"));
    }

    /// The state in a word or two.
    public String state(AlarmView alarm) {
        return texts.get("alarms.state." + word(alarm.phase()));
    }

    /// The state, with whoever or whatever brought it about and until when.
    public String stateInFull(AlarmView alarm) {
        return switch (alarm.phase()) {
            case SHELVED -> shelved(alarm);
            case SUPPRESSED -> suppressed(alarm);
            case OUT_OF_SERVICE -> outOfService(alarm);
            case ACKNOWLEDGED, LATCHED -> acknowledged(alarm);
            case UNACKNOWLEDGED, RETURNED, NORMAL -> state(alarm);
        };
    }

    /// The alarm that is taken for the cause, where it is known.
    public @Nullable String parent(AlarmView alarm) {
        AlarmId parent = alarm.parentId();
        if (parent == null) {
            return null;
        }
        return store.alarms().stream()
                .filter(entry -> entry.id().equals(parent))
                .findFirst()
                .map(entry -> name(entry.alarm().get()))
                .orElseGet(() -> texts.get("alarms.number", parent.value()));
    }

    /// All that the alarm can be found by.
    public String findable(AlarmView alarm) {
        return Stream.of(
                        title(alarm),
                        kind(alarm),
                        place(alarm),
                        alarm.deviceSerial(),
                        alarm.description(),
                        alarm.category(),
                        alarm.assignee() == null ? null : alarm.assignee().name())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    /// What a screen reader says of the alarm.
    public String spoken(AlarmView alarm) {
        List<String> parts = new ArrayList<>();
        parts.add(severity(alarm.severity()));
        parts.add(name(alarm));
        parts.add(stateInFull(alarm));
        if (alarm.assignee() != null) {
            parts.add(texts.get("alarms.spoken.assignee", alarm.assignee().name()));
        }
        if (alarm.children() > 0) {
            parts.add(texts.get("alarms.children", alarm.children()));
        }
        parts.add(texts.get("alarms.spoken.since", moments.full(alarm.raisedAt())));
        return String.join(", ", parts);
    }

    private String shelved(AlarmView alarm) {
        return alarm.shelving() == null
                ? state(alarm)
                : texts.get(
                        "alarms.shelved",
                        moments.moment(alarm.shelving().until()),
                        alarm.shelving().by(),
                        alarm.shelving().reason());
    }

    private String suppressed(AlarmView alarm) {
        return texts.get(
                "alarms.suppressed",
                alarm.suppressed().stream().map(this::cause).collect(Collectors.joining("; ")));
    }

    private String cause(Suppressed suppressed) {
        String cause = texts.get("alarms.cause." + suppressed.cause().wire().replace('_', '-'));
        return suppressed.until() == null
                ? cause
                : texts.get("alarms.cause.until", cause, moments.moment(suppressed.until()));
    }

    private String outOfService(AlarmView alarm) {
        return alarm.outOfService() == null
                ? state(alarm)
                : texts.get(
                        "alarms.out-of-service",
                        alarm.outOfService().by(),
                        alarm.outOfService().reason());
    }

    private String acknowledged(AlarmView alarm) {
        return alarm.acknowledgedBy() == null
                ? state(alarm)
                : texts.get("alarms.acknowledged", state(alarm), alarm.acknowledgedBy().name());
    }

    private Optional<String> location(@Nullable LocationId id) {
        return store.locations().stream()
                .filter(place -> place.id().equals(id))
                .findFirst()
                .map(LocationView::name);
    }

    private static String word(AlarmPhase phase) {
        return phase.wire().replace('_', '-');
    }

    private static String capital(String text) {
        return text.isEmpty()
                ? text
                : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
