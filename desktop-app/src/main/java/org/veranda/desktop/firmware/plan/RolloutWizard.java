package org.veranda.desktop.firmware.plan;

import org.veranda.desktop.firmware.book.FirmwareBook;
import org.veranda.desktop.firmware.face.FirmwareWords;
import org.veranda.desktop.store.Store;
import org.veranda.desktop.ui.Overlays;
import org.veranda.model.firmware.rollout.RolloutCommand;
import org.veranda.wire.RolloutView;

import java.util.function.Consumer;

/// Plans a rollout, or plans one anew that was not agreed to.
public final class RolloutWizard {

    private final Store store;
    private final FirmwareBook book;
    private final FirmwareWords words;
    private final Overlays overlays;

    public RolloutWizard(Store store, FirmwareBook book, FirmwareWords words, Overlays overlays) {
        this.store = store;
        this.book = book;
        this.words = words;
        this.overlays = overlays;
    }

    /// A plan that is ready.
    ///
    /// @param submit whether approval is asked for at once
    public record Planned(RolloutCommand.Create command, boolean submit) {}

    public void create(Consumer<Planned> done) {
        PlanDraft draft = new PlanDraft();
        new WizardCard(draft, store, book, words, true)
                .open(
                        overlays,
                        words.texts().get("firmware.plan.title.new"),
                        () -> done.accept(new Planned(draft.create(), draft.submit.get())));
    }

    public void edit(RolloutView rollout, Consumer<RolloutCommand.Edit> done) {
        PlanDraft draft = PlanDraft.of(rollout, book.find(rollout.packageId()).orElse(null));
        new WizardCard(draft, store, book, words, false)
                .open(
                        overlays,
                        words.texts().get("firmware.plan.title.edit", rollout.name()),
                        () -> done.accept(draft.edit()));
    }
}
