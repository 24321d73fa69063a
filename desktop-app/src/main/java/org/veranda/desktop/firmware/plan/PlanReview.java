package org.veranda.desktop.firmware.plan;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import org.veranda.desktop.firmware.face.FirmwareWords;
import org.veranda.desktop.store.RoomEntry;
import org.veranda.desktop.store.Store;
import org.veranda.desktop.store.device.DeviceLoad;
import org.veranda.desktop.ui.Texts;
import org.veranda.model.device.Connectivity;
import org.veranda.model.room.LocationId;
import org.veranda.wire.DeviceView;
import org.veranda.wire.PackageView;

import java.util.List;
import java.util.Objects;

/// What was planned, in sentences, with how many devices it means as far as the console knows them.
final class PlanReview {

    private final PlanDraft draft;
    private final Store store;
    private final FirmwareWords words;
    private final Texts texts;
    private final VBox lines = new VBox(8);

    PlanReview(PlanDraft draft, Store store, FirmwareWords words) {
        this.draft = draft;
        this.store = store;
        this.words = words;
        texts = words.texts();
        lines.setId("plan-review");
    }

    Node node() {
        return lines;
    }

    void show() {
        PackageView of = draft.of.get();
        lines.getChildren().clear();
        if (of == null || broken()) {
            return;
        }
        add("strong", texts.get("firmware.review.what", draft.name.get().strip(), of.version()));
        add("label", texts.get("firmware.review.which", words.target(draft.target())));
        add("label", count(of));
        add(
                "label",
                texts.get(
                        "firmware.plan.groups.are",
                        draft.groups().canary(),
                        draft.groups().early()));
        add("label", texts.get("firmware.review.care", draft.success.get(), draft.error.get()));
        add(
                "label",
                texts.get(
                        "firmware.review.guests",
                        draft.consentFrom.get(),
                        draft.consentUntil.get(),
                        draft.quietFrom.get(),
                        draft.quietUntil.get()));
        add("quiet", texts.get("firmware.review.approval"));
    }

    private boolean broken() {
        for (Step step : Step.values()) {
            if (draft.fault(step).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private String count(PackageView of) {
        if (!(store.devices().load().get() instanceof DeviceLoad.Ready)) {
            return texts.get("firmware.review.unknown");
        }
        long fitting =
                store.devices().view().stream()
                        .map(entry -> entry.value().get())
                        .filter(device -> means(device, of))
                        .count();
        return texts.get("firmware.review.count", fitting);
    }

    private boolean means(DeviceView device, PackageView of) {
        List<String> named = draft.named();
        return device.model() != null
                && of.models().contains(device.model())
                && device.connectivity() != Connectivity.DECOMMISSIONED
                && switch (draft.scope.get()) {
                    case ALL -> true;
                    case PLACES -> draft.places.stream().anyMatch(place -> isAt(device, place));
                    case SERIALS -> named.contains(device.serial());
                };
    }

    private boolean isAt(DeviceView device, LocationId place) {
        RoomEntry room = device.roomId() == null ? null : store.room(device.roomId());
        return room == null
                ? Objects.equals(device.locationId(), place)
                : room.room().get().location().id().equals(place);
    }

    private void add(String style, String text) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        lines.getChildren().add(label);
    }
}
