package org.veranda.desktop.firmware.act;

import javafx.beans.binding.Bindings;
import javafx.scene.control.TextField;

import org.veranda.desktop.dialogue.AskForm;
import org.veranda.desktop.firmware.face.FirmwareWords;
import org.veranda.desktop.ui.Dates;
import org.veranda.desktop.ui.Overlays;
import org.veranda.desktop.ui.Texts;
import org.veranda.desktop.words.Moments;
import org.veranda.model.firmware.rollout.RolloutCommand;
import org.veranda.model.firmware.rollout.RolloutState;
import org.veranda.wire.RolloutView;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Asks before anything is done with a rollout: nothing of it can be taken back.
public final class RolloutAsker {

    private final Overlays overlays;
    private final FirmwareWords words;
    private final Texts texts;
    private final RolloutWork work;
    private final Consumer<RolloutView> edit;
    private final Supplier<Instant> now;

    /// @param edit plans a rollout anew
    public RolloutAsker(
            Overlays overlays,
            FirmwareWords words,
            RolloutWork work,
            Consumer<RolloutView> edit,
            Supplier<Instant> now) {
        this.overlays = overlays;
        this.words = words;
        this.work = work;
        this.edit = edit;
        this.now = now;
        texts = words.texts();
    }

    public void begin(RolloutOffer offer, RolloutView rollout) {
        if (offer.why() != null) {
            work.say(offer.why());
            return;
        }
        switch (offer.action()) {
            case SUBMIT -> confirm(offer.action(), rollout, new RolloutCommand.Submit());
            case APPROVE -> confirm(offer.action(), rollout, new RolloutCommand.Approve());
            case START -> confirm(offer.action(), rollout, new RolloutCommand.Start());
            case PAUSE -> confirm(offer.action(), rollout, new RolloutCommand.Pause());
            case UNSCHEDULE -> confirm(offer.action(), rollout, new RolloutCommand.Unschedule());
            case DENY -> reason(offer.action(), rollout, true);
            case ABORT -> reason(offer.action(), rollout, false);
            case RESUME -> {
                if (rollout.state() == RolloutState.HALTED) {
                    reason(offer.action(), rollout, true);
                } else {
                    confirm(offer.action(), rollout, new RolloutCommand.Resume(null));
                }
            }
            case SCHEDULE -> schedule(rollout);
            case EDIT -> edit.accept(rollout);
        }
    }

    private void confirm(
            RolloutAction action, RolloutView rollout, RolloutCommand.Continuing command) {
        form(action, rollout).open(button(action), () -> () -> work.give(action, rollout, command));
    }

    private void reason(RolloutAction action, RolloutView rollout, boolean needed) {
        AskForm form = form(action, rollout);
        TextField reason = new TextField();
        reason.setId("reason");
        form.field(texts.get(needed ? "rooms.ask.reason" : "firmware.ask.reason.optional"), reason);
        if (needed) {
            form.incomplete().bind(reason.textProperty().map(String::isBlank));
        }
        form.open(
                button(action),
                reason,
                () -> {
                    String said = reason.getText().strip();
                    RolloutCommand.Continuing command = command(action, said);
                    return () -> work.give(action, rollout, command);
                });
    }

    private static RolloutCommand.Continuing command(RolloutAction action, String said) {
        return switch (action) {
            case DENY -> new RolloutCommand.Deny(said);
            case RESUME -> new RolloutCommand.Resume(said);
            case ABORT -> new RolloutCommand.Abort(said.isEmpty() ? null : said);
            default -> throw new IllegalArgumentException("Cannot ask why for " + action);
        };
    }

    private void schedule(RolloutView rollout) {
        AskForm form = form(RolloutAction.SCHEDULE, rollout);
        LocalDateTime soon = LocalDateTime.ofInstant(now.get(), words.moments().zone()).plusDays(1);
        TextField day = new TextField(Dates.written(texts, soon.toLocalDate()));
        day.setId("schedule-day");
        TextField time = new TextField("10:00");
        time.setId("schedule-time");
        form.field(texts.get("firmware.ask.day"), day)
                .field(texts.get("firmware.ask.time"), time)
                .line(texts.get("firmware.ask.schedule.hint"));
        form.incomplete()
                .bind(
                        Bindings.createBooleanBinding(
                                () ->
                                        at(day.getText(), time.getText())
                                                .filter(now.get()::isBefore)
                                                .isEmpty(),
                                day.textProperty(),
                                time.textProperty()));
        form.open(
                button(RolloutAction.SCHEDULE),
                day,
                () -> {
                    Instant at = at(day.getText(), time.getText()).orElseThrow();
                    return () ->
                            work.give(
                                    RolloutAction.SCHEDULE,
                                    rollout,
                                    new RolloutCommand.Schedule(at));
                });
    }

    private Optional<Instant> at(String day, String time) {
        try {
            LocalTime clock = LocalTime.parse(time.strip(), Moments.CLOCK);
            return Dates.read(texts, day)
                    .map(date -> date.atTime(clock).atZone(words.moments().zone()).toInstant());
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /// What it is about, and what it means.
    private AskForm form(RolloutAction action, RolloutView rollout) {
        AskForm form =
                new AskForm(
                        overlays,
                        texts,
                        texts.get("firmware.ask.title", button(action), rollout.name()));
        form.line(
                texts.get(
                        "firmware.ask." + action.word(),
                        rollout.devices(),
                        rollout.firmwareVersion()));
        return form;
    }

    private String button(RolloutAction action) {
        return texts.get("firmware.action." + action.word());
    }
}
