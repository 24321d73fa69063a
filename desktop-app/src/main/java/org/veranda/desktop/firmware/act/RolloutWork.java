package org.veranda.desktop.firmware.act;

import org.veranda.desktop.dialogue.Told;
import org.veranda.desktop.rooms.act.RefusalWords;
import org.veranda.desktop.store.Commands;
import org.veranda.desktop.ui.Texts;
import org.veranda.desktop.ui.Toast;
import org.veranda.model.Refusal;
import org.veranda.model.firmware.RolloutId;
import org.veranda.model.firmware.rollout.RolloutCommand;
import org.veranda.wire.Command;
import org.veranda.wire.CommandOutcome;
import org.veranda.wire.RolloutView;

import java.util.function.Consumer;

/// Gives the commands of rollouts and tells what became of them. Lives on the FX thread.
public final class RolloutWork {

    private final Commands commands;
    private final Texts texts;
    private final RefusalWords words;
    private final Told told;

    public RolloutWork(Commands commands, Texts texts, Toast toast) {
        this.commands = commands;
        this.texts = texts;
        words = new RefusalWords(texts);
        told = new Told(toast, texts, () -> {});
    }

    /// Says why something cannot be done.
    public void say(String why) {
        told.say(why);
    }

    public void give(RolloutAction action, RolloutView rollout, RolloutCommand.Continuing command) {
        give(action, rollout.id(), rollout.name(), command);
    }

    private void give(
            RolloutAction action, RolloutId id, String name, RolloutCommand.Continuing command) {
        commands.submit(new Command.OnRollout(id, command))
                .whenComplete((outcome, failure) -> {
                    if (failure == null) {
                        tell(action, name, outcome);
                    } else {
                        told.failure(failure);
                    }
                });
    }

    /// Makes a rollout and, if that is wanted, asks for its approval at once.
    ///
    /// @param made told its number
    public void create(RolloutCommand.Create command, boolean submit, Consumer<RolloutId> made) {
        commands.submit(new Command.NewRollout(command))
                .whenComplete((outcome, failure) -> {
                    if (failure != null) {
                        told.failure(failure);
                    } else if (outcome instanceof CommandOutcome.Accepted accepted
                            && accepted.created() != null) {
                        RolloutId id = new RolloutId(accepted.created());
                        made.accept(id);
                        created(id, command.name(), submit);
                    } else {
                        tell(RolloutAction.EDIT, command.name(), outcome);
                    }
                });
    }

    private void created(RolloutId id, String name, boolean submit) {
        if (submit) {
            give(RolloutAction.SUBMIT, id, name, new RolloutCommand.Submit());
        } else {
            told.say(texts.get("firmware.done.create", name));
        }
    }

    private void tell(RolloutAction action, String name, CommandOutcome outcome) {
        switch (outcome) {
            case CommandOutcome.Refused(var _, Refusal why, var _) ->
                    told.say(texts.get("firmware.refused", name, words.because(why)));
            case CommandOutcome.Conflict(var _, Refusal why, var _) ->
                    told.say(texts.get("firmware.refused", name, words.because(why)));
            case CommandOutcome.Accepted _,
                    CommandOutcome.AlreadyDone _,
                    CommandOutcome.Skipped _ ->
                    told.say(texts.get("firmware.done." + action.word(), name));
        }
    }
}
