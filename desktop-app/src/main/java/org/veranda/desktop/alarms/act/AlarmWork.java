package org.veranda.desktop.alarms.act;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.dialogue.Told;
import org.veranda.desktop.rooms.act.RefusalWords;
import org.veranda.desktop.store.Commands;
import org.veranda.desktop.store.UndeliveredException;
import org.veranda.desktop.store.alarm.AlarmEntry;
import org.veranda.desktop.ui.Texts;
import org.veranda.desktop.ui.Toast;
import org.veranda.model.Refusal;
import org.veranda.wire.AlarmView;
import org.veranda.wire.Command;
import org.veranda.wire.CommandOutcome;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Carries out intents on alarms and tells what became of them. Nothing here can be taken back:
/// what somebody has seen, he has seen. Lives on the FX thread.
public final class AlarmWork {

    private final Commands commands;
    private final AlarmDesk desk;
    private final AlarmOffers offers;
    private final Texts texts;
    private final RefusalWords words;
    private final Told told;
    private final Function<AlarmView, String> name;

    /// @param name how an alarm is called
    public AlarmWork(
            Commands commands,
            AlarmDesk desk,
            AlarmOffers offers,
            Texts texts,
            Toast toast,
            Function<AlarmView, String> name) {
        this.commands = commands;
        this.desk = desk;
        this.offers = offers;
        this.texts = texts;
        this.name = name;
        words = new RefusalWords(texts);
        told = new Told(toast, texts, () -> {});
    }

    /// What the intent would do to these alarms.
    public AlarmPreview preview(AlarmIntent intent, Iterable<AlarmEntry> alarms) {
        return AlarmPreview.of(intent, alarms, desk);
    }

    /// The intent of an action that asks nothing; nothing before sign-in.
    public Optional<AlarmIntent> plain(AlarmAction action) {
        return desk.me().map(me -> AlarmIntent.plain(action, me));
    }

    /// Says why this cannot be begun, if it cannot.
    public boolean tellWhyNot(AlarmAction action, AlarmEntry alarm) {
        AlarmView view = alarm.alarm().get();
        return offers.why(action, view)
                .map(why -> {
                    told.say(texts.get("alarms.refused", name.apply(view), title(action), why));
                    return true;
                })
                .orElse(false);
    }

    /// Says that nothing can be changed now, if that is so.
    public boolean tellAway() {
        if (!desk.reachable().get()) {
            told.say(texts.get("rooms.obstacle.away"));
        }
        return !desk.reachable().get();
    }

    /// Does it to all that would change.
    public void carryOut(AlarmPreview preview) {
        if (preview.changing().isEmpty()) {
            tellNothing(preview);
            return;
        }
        List<Command> sent = preview.commands();
        commands.submitAll(sent)
                .whenComplete((outcomes, failure) -> {
                    if (failure == null) {
                        tell(preview, sent, outcomes);
                    } else {
                        tellFailed(preview, sent, failure);
                    }
                });
    }

    private void tellNothing(AlarmPreview preview) {
        if (!preview.refused().isEmpty()) {
            AlarmPreview.No no = preview.refused().getFirst();
            told.say(refused(preview, no.alarm(), no.why()));
        } else if (!preview.staying().isEmpty()) {
            told.say(
                    texts.get(
                            "alarms.already",
                            subject(preview.staying(), preview.staying().size())));
        }
    }

    private void tell(AlarmPreview preview, List<Command> sent, List<CommandOutcome> outcomes) {
        Set<Object> refused = new HashSet<>();
        for (int i = 0; i < outcomes.size(); i++) {
            if (refusal(outcomes.get(i)) != null
                    && sent.get(i) instanceof Command.OnAlarm(var id, var _)) {
                refused.add(id);
            }
        }
        int done = preview.changing().size() - refused.size();
        Refusal why = firstRefusal(outcomes);
        if (why != null && preview.changing().size() == 1) {
            told.say(refused(preview, preview.changing().getFirst(), why));
        } else if (why != null) {
            told.say(
                    texts.get(
                            "alarms.partly",
                            done(preview, done),
                            refused.size(),
                            words.reason(why)));
        } else {
            told.say(done(preview, done));
        }
    }

    private void tellFailed(AlarmPreview preview, List<Command> sent, Throwable failure) {
        Set<Object> done = new HashSet<>();
        List<CommandOutcome> known =
                failure instanceof UndeliveredException partly ? partly.known() : List.of();
        for (int i = 0; i < known.size(); i++) {
            if (known.get(i) instanceof CommandOutcome.Accepted
                    && sent.get(i) instanceof Command.OnAlarm(var id, var _)) {
                done.add(id);
            }
        }
        if (done.isEmpty()) {
            told.failure(failure);
        } else {
            told.cutShort(done(preview, done.size()), failure, false);
        }
    }

    private String done(AlarmPreview preview, int count) {
        return texts.get(
                "alarms.done." + preview.intent().action().word(),
                subject(preview.changing(), count),
                preview.intent().whom());
    }

    private String refused(AlarmPreview preview, AlarmView alarm, Refusal why) {
        String because = words.because(why);
        return texts.get(
                "alarms.refused",
                name.apply(alarm),
                title(preview.intent().action()),
                because + ".");
    }

    private String subject(List<AlarmView> alarms, int count) {
        return alarms.size() == 1
                ? name.apply(alarms.getFirst())
                : texts.get("alarms.subject.many", count);
    }

    private String title(AlarmAction action) {
        return texts.get("alarms.action." + action.word());
    }

    private static @Nullable Refusal firstRefusal(List<CommandOutcome> outcomes) {
        return outcomes.stream()
                .map(AlarmWork::refusal)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Refusal refusal(CommandOutcome outcome) {
        return switch (outcome) {
            case CommandOutcome.Refused(var _, Refusal why, var _) -> why;
            case CommandOutcome.Conflict(var _, Refusal why, var _) -> why;
            case CommandOutcome.Accepted _,
                    CommandOutcome.AlreadyDone _,
                    CommandOutcome.Skipped _ ->
                    null;
        };
    }
}
