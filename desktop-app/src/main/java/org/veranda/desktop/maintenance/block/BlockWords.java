package org.veranda.desktop.maintenance.block;

import org.veranda.desktop.ui.Dates;
import org.veranda.desktop.ui.Texts;
import org.veranda.wire.BookingView;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Words about blocks, in the user's language.
public final class BlockWords {

    private final Texts texts;

    public BlockWords(Texts texts) {
        this.texts = texts;
    }

    Texts texts() {
        return texts;
    }

    String kind(BlockRow row) {
        return capital(texts.get("rooms.service." + row.block().kind().wire()));
    }

    String from(BlockRow row) {
        return Dates.day(texts, row.block().from());
    }

    String through(BlockRow row) {
        return row.block().through() == null
                ? texts.get("maintenance.block.open-end")
                : Dates.day(texts, row.block().through());
    }

    String state(BlockRow row) {
        return texts.get("maintenance.block.state." + row.block().state().wire());
    }

    String becomes(BlockRow row) {
        return capital(texts.get("rooms.condition." + row.block().returnStatus().wire()));
    }

    String conflict(BookingView booking) {
        return texts.get(
                "rooms.ask.unassign.booking",
                Objects.requireNonNullElse(booking.guestName(), booking.reference()),
                Dates.day(texts, booking.arrival()),
                Dates.day(texts, booking.departure()));
    }

    /// Everything that it can be found by.
    public String findable(BlockRow row) {
        return Stream.of(
                        row.room().name(),
                        row.room().location().name(),
                        row.room().roomType().name(),
                        kind(row),
                        state(row),
                        row.block().reason())
                .collect(Collectors.joining("\n"));
    }

    /// The whole row, as a screen reader says it.
    String spoken(BlockRow row) {
        return Stream.of(
                        row.room().name(),
                        kind(row),
                        state(row),
                        texts.get("maintenance.block.spoken", from(row), through(row)),
                        row.block().reason(),
                        row.conflicts().isEmpty()
                                ? ""
                                : texts.get(
                                        "maintenance.block.conflicts.count",
                                        row.conflicts().size()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
