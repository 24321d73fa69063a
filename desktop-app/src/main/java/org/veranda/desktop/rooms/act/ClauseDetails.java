package org.veranda.desktop.rooms.act;

import org.veranda.desktop.ui.Dates;
import org.veranda.desktop.ui.Texts;
import org.veranda.model.FailingClause;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a clause found, in the user's language as far as it is known how the rules say it.
final class ClauseDetails {

    private static final String DAY = "(\\d{4}-\\d{2}-\\d{2})";
    private static final Pattern BOOKING =
            Pattern.compile("booking (\\S+) from " + DAY + " to " + DAY);
    private static final Pattern BLOCK =
            Pattern.compile("(oos|ooo|ooi) from " + DAY + " through (.+)");
    private static final Pattern ONE_DAY = Pattern.compile(DAY);

    private final Texts texts;

    ClauseDetails(Texts texts) {
        this.texts = texts;
    }

    String of(FailingClause failing) {
        String detail = failing.detail();
        return word("rooms.condition.", detail)
                .or(() -> word("rooms.occupancy.", detail))
                .or(() -> word("rooms.service.", detail))
                .or(() -> word("rooms.discrepancy.", detail))
                .or(() -> booking(detail))
                .or(() -> block(detail))
                .orElseGet(() -> ONE_DAY.matcher(detail).matches() ? day(detail) : detail);
    }

    private Optional<String> word(String prefix, String detail) {
        return texts.find(prefix + detail);
    }

    private Optional<String> booking(String detail) {
        Matcher booking = BOOKING.matcher(detail);
        return booking.matches()
                ? Optional.of(
                        texts.get(
                                "rooms.detail.booking",
                                booking.group(1),
                                day(booking.group(2)),
                                day(booking.group(3))))
                : Optional.empty();
    }

    private Optional<String> block(String detail) {
        Matcher block = BLOCK.matcher(detail);
        if (!block.matches()) {
            return Optional.empty();
        }
        String kind = texts.get("rooms.service." + block.group(1));
        String end = block.group(3);
        return Optional.of(
                ONE_DAY.matcher(end).matches()
                        ? texts.get("rooms.detail.block", kind, day(block.group(2)), day(end))
                        : texts.get("rooms.detail.block.open", kind, day(block.group(2))));
    }

    private String day(String iso) {
        return Dates.day(texts, LocalDate.parse(iso));
    }
}
