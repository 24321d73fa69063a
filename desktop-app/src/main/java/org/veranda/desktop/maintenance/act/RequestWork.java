package org.veranda.desktop.maintenance.act;

import org.veranda.desktop.dialogue.Told;
import org.veranda.desktop.maintenance.face.RequestWords;
import org.veranda.desktop.rooms.act.RefusalWords;
import org.veranda.desktop.store.Commands;
import org.veranda.desktop.ui.Texts;
import org.veranda.desktop.ui.Toast;
import org.veranda.model.maintenance.MaintenanceCommand;
import org.veranda.wire.Command;
import org.veranda.wire.CommandOutcome;
import org.veranda.wire.MaintenanceRequestView;

import java.util.Optional;
import java.util.function.Consumer;

/// Carries out what is done about requests and tells what became of it. Lives on the FX thread.
public final class RequestWork {

    private final Commands commands;
    private final RequestDesk desk;
    private final RequestOffers offers;
    private final RequestWords words;
    private final Texts texts;
    private final RefusalWords refusals;
    private final Told told;

    public RequestWork(
            Commands commands,
            RequestDesk desk,
            RequestOffers offers,
            RequestWords words,
            Toast toast) {
        this.commands = commands;
        this.desk = desk;
        this.offers = offers;
        this.words = words;
        texts = words.texts();
        refusals = new RefusalWords(texts);
        told = new Told(toast, texts, () -> {});
    }

    /// Says why this cannot be begun, if it cannot.
    public boolean tellWhyNot(RequestAction action, MaintenanceRequestView request) {
        Optional<String> why = offers.why(action, request);
        why.ifPresent(reason -> told.say(refused(action, request, reason)));
        return why.isPresent();
    }

    /// Says that nothing can be changed now, if that is so.
    public boolean tellAway() {
        if (!desk.reachable().get()) {
            told.say(texts.get("rooms.obstacle.away"));
        }
        return !desk.reachable().get();
    }

    public void say(String message) {
        told.say(message);
    }

    /// What an action means that asks nothing; nothing before sign-in.
    public Optional<MaintenanceCommand.Continuing> plain(RequestAction action) {
        return switch (action) {
            case START, REOPEN -> Optional.of(new MaintenanceCommand.Start());
            case VERIFY -> Optional.of(new MaintenanceCommand.Verify());
            case TAKE -> desk.me().map(MaintenanceCommand.Assign::new);
            case DONE, ASSIGN, CANCEL, ADD_PHOTOS ->
                    throw new IllegalArgumentException("Cannot do without asking: " + action);
        };
    }

    /// Does it to the request.
    public void carryOut(
            RequestAction action,
            MaintenanceRequestView request,
            MaintenanceCommand.Continuing command) {
        commands.submit(new Command.OnRequest(request.id(), command))
                .whenComplete((outcome, failure) -> {
                    if (failure == null) {
                        told.say(became(action, request, outcome));
                    } else {
                        told.failure(failure);
                    }
                });
    }

    /// Reports something new.
    ///
    /// @param room what it is called
    /// @param made told the number of the request
    public void report(MaintenanceCommand.Report report, String room, Consumer<Long> made) {
        commands.submit(new Command.NewRequest(report))
                .whenComplete((outcome, failure) -> {
                    if (failure != null) {
                        told.failure(failure);
                    } else if (outcome instanceof CommandOutcome.Accepted accepted) {
                        told.say(texts.get("maintenance.reported", room));
                        if (accepted.created() != null) {
                            made.accept(accepted.created());
                        }
                    } else {
                        told.say(texts.get("maintenance.not-reported", room, because(outcome)));
                    }
                });
    }

    private String became(
            RequestAction action, MaintenanceRequestView request, CommandOutcome outcome) {
        return switch (outcome) {
            case CommandOutcome.Accepted _ ->
                    texts.get("maintenance.done." + action.word(), words.name(request));
            case CommandOutcome.AlreadyDone _ ->
                    texts.get("maintenance.already", words.name(request));
            case CommandOutcome.Refused _, CommandOutcome.Conflict _, CommandOutcome.Skipped _ ->
                    refused(action, request, because(outcome) + ".");
        };
    }

    private String because(CommandOutcome outcome) {
        return switch (outcome) {
            case CommandOutcome.Refused(var _, var why, var _) -> refusals.because(why);
            case CommandOutcome.Conflict(var _, var why, var _) -> refusals.because(why);
            case CommandOutcome.Accepted _,
                    CommandOutcome.AlreadyDone _,
                    CommandOutcome.Skipped _ ->
                    "";
        };
    }

    private String refused(RequestAction action, MaintenanceRequestView request, String why) {
        return texts.get(
                "maintenance.refused",
                words.name(request),
                texts.get("maintenance.action." + action.word()),
                why);
    }
}
