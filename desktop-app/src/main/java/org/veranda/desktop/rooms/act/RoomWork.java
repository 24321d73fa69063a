package org.veranda.desktop.rooms.act;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.dialogue.Told;
import org.veranda.desktop.store.Commands;
import org.veranda.desktop.store.RoomEntry;
import org.veranda.desktop.store.UndeliveredException;
import org.veranda.desktop.ui.Texts;
import org.veranda.desktop.ui.Toast;
import org.veranda.model.Refusal;
import org.veranda.wire.BookingView;
import org.veranda.wire.Command;
import org.veranda.wire.CommandOutcome;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/// Carries out intents, tells what became of them, and takes them back. Lives on the FX thread.
public final class RoomWork {

    private final Commands commands;
    private final HouseRules rules;
    private final Texts texts;
    private final RefusalWords words;
    private final UndoList undo;
    private final Told told;

    public RoomWork(
            Commands commands, HouseRules rules, Texts texts, Toast toast, Supplier<Instant> now) {
        this.commands = commands;
        this.rules = rules;
        this.texts = texts;
        words = new RefusalWords(texts);
        undo = new UndoList(now);
        told = new Told(toast, texts, this::undo);
    }

    /// What the intent would do to these rooms.
    public Preview preview(Intent intent, Iterable<RoomEntry> rooms) {
        return Preview.of(intent, rooms, rules);
    }

    /// What keeps the user from this, if anything.
    public Optional<Obstacle> obstacle(RoomAction action, RoomEntry room) {
        return rules.obstacle(action, room);
    }

    /// Whether anything can be changed at all.
    public boolean reachable() {
        return rules.reachable().get();
    }

    /// The bookings that the block would take the room from.
    public List<BookingView> inTheWay(Intent block, RoomEntry room) {
        return rules.inTheWay(room, block.rule().apply(room));
    }

    /// The same block, taking the rooms from the bookings that are in its way.
    public Intent taking(Intent block) {
        return block.taking(room -> inTheWay(block, room).stream().map(BookingView::id).toList());
    }

    /// Whether anything would come of it by the rules, as far as they are known here.
    public boolean would(Intent intent, RoomEntry room) {
        return !preview(intent, List.of(room)).changing().isEmpty();
    }

    /// Says why an action cannot even be begun.
    public void tellWhyNot(RoomAction action, RoomEntry room, Obstacle obstacle) {
        switch (obstacle) {
            case Obstacle.Rules(Refusal why, var _) -> refuse(action, room, why);
            case Obstacle.Nothing _ ->
                    told.say(texts.get("rooms.already", room.room().get().name()));
            case Obstacle.Away _ -> told.say(words.why(obstacle));
        }
    }

    /// Says that nothing can be changed now.
    public void tellAway() {
        told.say(words.why(new Obstacle.Away()));
    }

    /// Says that this is done to one room at a time.
    public void tellOneByOne(RoomAction action) {
        told.say(texts.get("rooms.one-by-one", texts.get("rooms.action." + action.word())));
    }

    /// Does it to one room, unless the rules say no already.
    public void carryOut(Intent intent, RoomEntry room) {
        Preview preview = preview(intent, List.of(room));
        if (!preview.refused().isEmpty()) {
            refuse(intent.action(), room, preview.refused().getFirst().why());
        } else if (!preview.staying().isEmpty()) {
            told.say(texts.get("rooms.already", room.room().get().name()));
        } else {
            send(intent, List.of(room));
        }
    }

    /// Does it to all that would change.
    public void carryOut(Preview preview) {
        send(preview.intent(), preview.changing().stream().map(Preview.Change::room).toList());
    }

    /// Takes the last thing back, if it is not too late; waits for its outcome while there is none.
    public void undo() {
        Optional<Deed> newest = undo.take();
        if (newest.isEmpty()) {
            told.say(texts.get("rooms.undo.nothing"));
            return;
        }
        Deed deed = newest.get();
        if (!deed.undoable().isDone()) {
            told.say(texts.get("rooms.undo.waiting"));
        }
        deed.whenUndoable(undoable -> undo(deed, undoable));
    }

    private void undo(Deed deed, Undoable undoable) {
        commands.submitAll(undoable.undoing())
                .whenComplete((outcomes, failure) -> {
                    if (failure == null) {
                        tellUndone(undoable, outcomes);
                    } else {
                        if (failure instanceof UndeliveredException undelivered
                                && undelivered.fate() == UndeliveredException.Fate.NOT_SENT) {
                            undo.putBack(deed, undoable.without(undelivered.known().size()));
                        }
                        told.failure(failure);
                    }
                });
    }

    private void send(Intent intent, List<RoomEntry> rooms) {
        List<Command> all = new ArrayList<>();
        rooms.forEach(room -> all.add(intent.command().apply(room)));
        Deed deed = undo.begin();
        commands.submitAll(all, intent.override())
                .whenComplete((outcomes, failure) ->
                        deed.undoable()
                                .complete(
                                        failure == null
                                                ? tell(intent, rooms, all, outcomes)
                                                : tellFailed(intent, rooms, all, failure)));
    }

    /// Answers what can be taken back of it.
    private Optional<Undoable> tell(
            Intent intent,
            List<RoomEntry> rooms,
            List<Command> sent,
            List<CommandOutcome> outcomes) {
        long accepted = outcomes.stream().filter(CommandOutcome.Accepted.class::isInstance).count();
        long refused = outcomes.stream().filter(outcome -> refusal(outcome) != null).count();
        String what = what(intent, rooms, accepted);
        Optional<Undoable> undoable = undo.undoable(sent, outcomes, what);
        if (rooms.size() == 1 && refused == 1) {
            refuse(intent.action(), rooms.getFirst(), refusal(outcomes.getFirst()));
        } else if (accepted == 0) {
            told.say(texts.get("rooms.already", subject(rooms, rooms.size())));
        } else if (refused > 0) {
            told.done(
                    texts.get("rooms.partly", what, refused, firstReason(outcomes)),
                    undoable.isPresent());
        } else {
            told.done(what, undoable.isPresent());
        }
        return undoable;
    }

    private Optional<Undoable> tellFailed(
            Intent intent, List<RoomEntry> rooms, List<Command> sent, Throwable failure) {
        List<CommandOutcome> known =
                failure instanceof UndeliveredException partly ? partly.known() : List.of();
        long accepted = known.stream().filter(CommandOutcome.Accepted.class::isInstance).count();
        if (accepted == 0) {
            told.failure(failure);
            return Optional.empty();
        }
        String what = what(intent, rooms, accepted);
        Optional<Undoable> undoable = undo.undoable(sent, known, what);
        told.cutShort(what, failure, undoable.isPresent());
        return undoable;
    }

    private void tellUndone(Undoable undone, List<CommandOutcome> outcomes) {
        String reason = firstReason(outcomes);
        told.say(
                reason.isEmpty()
                        ? texts.get("rooms.undone", undone.what())
                        : texts.get("rooms.undo.refused", undone.what(), reason));
    }

    private void refuse(RoomAction action, RoomEntry room, @Nullable Refusal why) {
        String because = why == null ? "" : words.because(why);
        String name = texts.get("rooms.action." + action.word());
        String sentence = texts.get("rooms.refused", room.room().get().name(), name, because);
        told.say((sentence + " " + words.instead(rules.legal(room))).strip());
    }

    private String what(Intent intent, List<RoomEntry> rooms, long accepted) {
        return texts.get("rooms.done." + intent.action().word(), subject(rooms, accepted));
    }

    private String subject(List<RoomEntry> rooms, long count) {
        return rooms.size() == 1
                ? rooms.getFirst().room().get().name()
                : texts.get("rooms.subject.many", count);
    }

    private String firstReason(List<CommandOutcome> outcomes) {
        return outcomes.stream()
                .map(RoomWork::refusal)
                .filter(Objects::nonNull)
                .findFirst()
                .map(words::reason)
                .orElse("");
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
