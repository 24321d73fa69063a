package org.veranda.desktop.maintenance.block;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.dialogue.Told;
import org.veranda.desktop.rooms.act.HouseRules;
import org.veranda.desktop.rooms.act.RefusalWords;
import org.veranda.desktop.store.Commands;
import org.veranda.desktop.store.RoomEntry;
import org.veranda.desktop.store.Store;
import org.veranda.desktop.ui.Texts;
import org.veranda.desktop.ui.Toast;
import org.veranda.model.Decision;
import org.veranda.model.Refusal;
import org.veranda.model.RefusalCode;
import org.veranda.model.room.BlockState;
import org.veranda.model.room.Condition;
import org.veranda.model.room.Room;
import org.veranda.model.room.RoomCommand;
import org.veranda.wire.Command;
import org.veranda.wire.CommandOutcome;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What the rules of rooms say about changing a block, and what came of it. Lives on the FX thread.
public final class BlockDesk {

    /// Something that a person might want to do, and what stands in the way as a sentence.
    record Offer(BlockAction action, @Nullable String why) {}

    private final Store store;
    private final HouseRules rules;
    private final Commands commands;
    private final Texts texts;
    private final RefusalWords words;
    private final Told told;

    public BlockDesk(Store store, HouseRules rules, Commands commands, Texts texts, Toast toast) {
        this.store = store;
        this.rules = rules;
        this.commands = commands;
        this.texts = texts;
        words = new RefusalWords(texts);
        told = new Told(toast, texts, () -> {});
    }

    HouseRules rules() {
        return rules;
    }

    /// In the order of offering; what the role never may do is left out.
    List<Offer> offers(BlockRow row) {
        List<Offer> offers = new ArrayList<>();
        for (BlockAction action : BlockAction.values()) {
            if (pertinent(action, row)) {
                Optional<Refusal> refusal = refusal(row, typical(action, row));
                boolean never =
                        refusal.filter(why -> why.code() == RefusalCode.NOT_PERMITTED).isPresent();
                if (!never) {
                    offers.add(new Offer(action, why(refusal)));
                }
            }
        }
        return offers;
    }

    /// Says why this cannot be begun, if it cannot.
    boolean tellWhyNot(BlockAction action, BlockRow row) {
        if (!rules.reachable().get()) {
            told.say(texts.get("rooms.obstacle.away"));
            return true;
        }
        Optional<Refusal> refusal = refusal(row, typical(action, row));
        refusal.ifPresent(why -> told.say(refused(action, row, words.because(why))));
        return refusal.isPresent() || !pertinent(action, row);
    }

    /// Does it, and tells what became of it.
    void carryOut(BlockAction action, BlockRow row, RoomCommand.Direct command) {
        commands.submit(new Command.OnRoom(row.room().id(), command))
                .whenComplete((outcome, failure) -> {
                    if (failure == null) {
                        told.say(became(action, row, outcome));
                    } else {
                        told.failure(failure);
                    }
                });
    }

    private String became(BlockAction action, BlockRow row, CommandOutcome outcome) {
        return switch (outcome) {
            case CommandOutcome.Accepted _ ->
                    texts.get("maintenance.block.done." + action.word(), row.room().name());
            case CommandOutcome.AlreadyDone _ -> texts.get("rooms.already", row.room().name());
            case CommandOutcome.Refused(var _, var why, var _) ->
                    refused(action, row, words.because(why));
            case CommandOutcome.Conflict(var _, var why, var _) ->
                    refused(action, row, words.because(why));
            case CommandOutcome.Skipped _ -> refused(action, row, "");
        };
    }

    private String refused(BlockAction action, BlockRow row, String why) {
        return texts.get(
                "rooms.refused",
                row.room().name(),
                texts.get("maintenance.block.action." + action.word()),
                why);
    }

    private @Nullable String why(Optional<Refusal> refusal) {
        if (!rules.reachable().get()) {
            return texts.get("rooms.obstacle.away");
        }
        return refusal.map(words::because)
                .map(because ->
                        because.substring(0, 1).toUpperCase(Locale.ROOT)
                                + because.substring(1)
                                + ".")
                .orElse(null);
    }

    private Optional<Refusal> refusal(BlockRow row, RoomCommand command) {
        RoomEntry entry = store.room(row.room().id());
        return entry == null
                ? Optional.empty()
                : rules.decide(entry, command, null).flatMap(BlockDesk::refusal);
    }

    private static Optional<Refusal> refusal(Decision<Room> decision) {
        return decision instanceof Decision.Refused<Room>(Refusal why)
                ? Optional.of(why)
                : Optional.empty();
    }

    private static boolean pertinent(BlockAction action, BlockRow row) {
        boolean active = row.block().state() == BlockState.ACTIVE;
        return switch (action) {
            case FINISH -> active;
            case MOVE_END -> true;
            case CALL_OFF -> !active;
        };
    }

    /// The command by which one tells whether the action is possible.
    private static RoomCommand typical(BlockAction action, BlockRow row) {
        LocalDate end = row.block().through();
        return switch (action) {
            case FINISH -> new RoomCommand.BlockFinish(Condition.DIRTY, "…");
            case MOVE_END ->
                    new RoomCommand.BlockShorten(
                            row.block().id(), end == null ? row.block().from() : end);
            case CALL_OFF -> new RoomCommand.BlockCancel(row.block().id());
        };
    }
}
