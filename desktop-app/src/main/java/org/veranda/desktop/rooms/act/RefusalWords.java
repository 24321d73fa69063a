package org.veranda.desktop.rooms.act;

import org.veranda.desktop.ui.Texts;
import org.veranda.model.FailingClause;
import org.veranda.model.Refusal;
import org.veranda.model.RefusalCode;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Says why not, and what may be done instead.
public final class RefusalWords {

    /// What its own sentence says whole: the clause that comes with it would only say it again.
    private static final Set<RefusalCode> COMPLETE =
            EnumSet.of(
                    RefusalCode.ALREADY,
                    RefusalCode.ALREADY_INSPECTED,
                    RefusalCode.BALANCE_OPEN,
                    RefusalCode.DND,
                    RefusalCode.HELD,
                    RefusalCode.NOTHING_TO_UNDO,
                    RefusalCode.NOT_ACKED,
                    RefusalCode.NOT_IN_HOUSE,
                    RefusalCode.NOT_LATCHED,
                    RefusalCode.NOT_OCCUPIED,
                    RefusalCode.NOT_PERMITTED,
                    RefusalCode.NOT_SHELVABLE,
                    RefusalCode.NOT_YOURS,
                    RefusalCode.NO_AVAILABILITY,
                    RefusalCode.OCCUPIED,
                    RefusalCode.REASON_REQUIRED,
                    RefusalCode.ROOM_OOI,
                    RefusalCode.ROOM_OOO,
                    RefusalCode.ROOM_OOS,
                    RefusalCode.STALE_CLEAN,
                    RefusalCode.STALE_OCCURRENCE,
                    RefusalCode.STILL_ACTIVE,
                    RefusalCode.SUPERVISOR_ONLY,
                    RefusalCode.SUPPRESSED,
                    RefusalCode.UNDO_EXPIRED,
                    RefusalCode.VERSION_CHANGED,
                    RefusalCode.WORK_ORDER_OPEN,
                    RefusalCode.WRONG_TYPE);

    private final Texts texts;
    private final ClauseDetails details;

    public RefusalWords(Texts texts) {
        this.texts = texts;
        details = new ClauseDetails(texts);
    }

    /// Why something cannot be done, as a sentence.
    public String why(Obstacle obstacle) {
        return switch (obstacle) {
            case Obstacle.Away _ -> texts.get("rooms.obstacle.away");
            case Obstacle.Nothing _ -> texts.get("rooms.obstacle.nothing");
            case Obstacle.Rules(Refusal why, Obstacle.Waiver waiver)
                    when why.code() == RefusalCode.NOT_PERMITTED
                            || waiver == Obstacle.Waiver.NOBODY ->
                    texts.get("rooms.obstacle.rules", capital(because(why)));
            case Obstacle.Rules(Refusal why, Obstacle.Waiver waiver) ->
                    texts.get(
                            waiver == Obstacle.Waiver.SELF
                                    ? "rooms.obstacle.waiver.self"
                                    : "rooms.obstacle.waiver.others",
                            capital(because(why)));
        };
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /// Why, in one clause: `the room is not ready for a guest`.
    public String reason(Refusal refusal) {
        String key = refusal.code().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return texts.find("rooms.refusal." + key).orElse(refusal.message());
    }

    /// Why, with everything that stands in the way.
    public String because(Refusal refusal) {
        if (refusal.failing().isEmpty() || COMPLETE.contains(refusal.code())) {
            return reason(refusal);
        }
        String clauses =
                refusal.failing().stream().map(this::clause).collect(Collectors.joining("; "));
        return texts.get("rooms.refusal.because", reason(refusal), clauses);
    }

    /// One clause that stands in the way.
    public String clause(FailingClause failing) {
        return texts.find("rooms.clause." + failing.clause().replace('_', '-'), details.of(failing))
                .orElse(failing.detail());
    }

    /// What to do about a clause, where there is something to do.
    public String nextStep(FailingClause failing) {
        String key = failing.clause().replace('_', '-');
        return texts.find("rooms.next." + key + "." + failing.detail())
                .or(() -> texts.find("rooms.next." + key))
                .orElse("");
    }

    /// What may be done instead, or nothing.
    public String instead(List<RoomAction> legal) {
        String actions =
                legal.stream()
                        .limit(4)
                        .map(action -> texts.get("rooms.action." + action.word()))
                        .collect(Collectors.joining(", "));
        return actions.isEmpty() ? "" : texts.get("rooms.refusal.instead", actions);
    }
}
