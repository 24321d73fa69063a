package org.veranda.desktop.alarms.act;

import org.veranda.desktop.rooms.act.RefusalWords;
import org.veranda.desktop.ui.Texts;
import org.veranda.model.Decision;
import org.veranda.model.Refusal;
import org.veranda.model.RefusalCode;
import org.veranda.model.alarm.AlarmPhase;
import org.veranda.model.alarm.AlarmState;
import org.veranda.wire.AlarmView;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What means anything for an alarm as it is, and what stands in the way of it. What the role never
/// may do is left out.
public final class AlarmOffers {

    private final AlarmDesk desk;
    private final Texts texts;
    private final RefusalWords words;

    public AlarmOffers(AlarmDesk desk, Texts texts) {
        this.desk = desk;
        this.texts = texts;
        words = new RefusalWords(texts);
    }

    /// In the order of offering.
    public List<AlarmOffer> of(AlarmView alarm) {
        return Arrays.stream(AlarmAction.values())
                .filter(action -> pertinent(action, alarm))
                .flatMap(action -> offer(action, alarm).stream())
                .toList();
    }

    /// The most likely next step.
    public Optional<AlarmAction> primary(AlarmView alarm) {
        return of(alarm).stream()
                .filter(offer -> offer.possible() || !desk.reachable().get())
                .map(AlarmOffer::action)
                .filter(action -> likely(action, alarm))
                .findFirst();
    }

    /// What keeps the user from this now, as a sentence.
    Optional<String> why(AlarmAction action, AlarmView alarm) {
        return offer(action, alarm)
                .map(offer -> Optional.ofNullable(offer.why()))
                .orElseGet(() -> refusal(action, alarm).map(this::sentence));
    }

    private Optional<AlarmOffer> offer(AlarmAction action, AlarmView alarm) {
        Optional<Refusal> refusal = refusal(action, alarm);
        if (refusal.filter(why -> why.code() == RefusalCode.NOT_PERMITTED).isPresent()) {
            return Optional.empty();
        }
        if (!desk.reachable().get()) {
            return Optional.of(new AlarmOffer(action, texts.get("rooms.obstacle.away")));
        }
        return Optional.of(new AlarmOffer(action, refusal.map(this::sentence).orElse(null)));
    }

    private Optional<Refusal> refusal(AlarmAction action, AlarmView alarm) {
        return desk.me()
                .flatMap(me -> desk.decide(alarm, AlarmIntent.typical(action, me, desk.now())))
                .filter(Decision.Refused.class::isInstance)
                .map(decision -> ((Decision.Refused<AlarmState>) decision).refusal());
    }

    private String sentence(Refusal why) {
        String because = words.because(why);
        return because.substring(0, 1).toUpperCase(Locale.ROOT) + because.substring(1) + ".";
    }

    private boolean pertinent(AlarmAction action, AlarmView alarm) {
        boolean mine =
                alarm.assignee() != null
                        && desk.me().filter(alarm.assignee().id()::equals).isPresent();
        return switch (action) {
            case ACKNOWLEDGE -> !alarm.acknowledged();
            case TAKE -> !mine;
            case RESET -> alarm.latched();
            case SHELVE -> !alarm.phase().hidden() || alarm.phase() == AlarmPhase.SHELVED;
            case UNSHELVE -> alarm.shelving() != null;
            case HAND_BACK -> mine;
            case COMMENT, ASSIGN -> true;
            case CLEAR -> alarm.active();
            case OUT_OF_SERVICE -> alarm.outOfService() == null;
            case RETURN -> alarm.outOfService() != null;
        };
    }

    private static boolean likely(AlarmAction action, AlarmView alarm) {
        return switch (action) {
            case ACKNOWLEDGE, RESET, RETURN -> true;
            case TAKE -> alarm.assignee() == null;
            case UNSHELVE -> alarm.phase() == AlarmPhase.SHELVED;
            default -> false;
        };
    }
}
