package org.veranda.desktop.rooms.screens;

import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.store.Confirmed;
import org.veranda.desktop.store.Store;
import org.veranda.desktop.store.upkeep.Happened;
import org.veranda.desktop.store.upkeep.PhotoException;
import org.veranda.desktop.store.upkeep.Photos;
import org.veranda.desktop.store.upkeep.RequestRecords;
import org.veranda.model.Decision;
import org.veranda.model.Refusal;
import org.veranda.model.identity.Staff;
import org.veranda.model.identity.UserId;
import org.veranda.model.identity.Worker;
import org.veranda.model.maintenance.MaintenanceCommand;
import org.veranda.model.maintenance.MaintenanceContext;
import org.veranda.model.maintenance.MaintenanceRequest;
import org.veranda.model.maintenance.MaintenanceRules;
import org.veranda.model.maintenance.RequestId;
import org.veranda.wire.BlockOutcome;
import org.veranda.wire.Command;
import org.veranda.wire.CommandOutcome;
import org.veranda.wire.MaintenanceRequestView;
import org.veranda.wire.MeView;
import org.veranda.wire.PhotoRef;
import org.veranda.wire.TenantEvent;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// The maintenance requests of the made-up house: decides by the same rules, tells the store.
public final class RequestHouse implements RequestRecords, Photos {

    private final Store store;
    private final Instant now;
    private final Map<RequestId, MaintenanceRequestView> requests = new LinkedHashMap<>();
    private final List<Happened> happened = new ArrayList<>();
    private final List<MaintenanceRequestView> over = new ArrayList<>();
    private final List<Path> sent = new ArrayList<>();
    private final List<Long> looked = new ArrayList<>();
    private boolean failing;
    private PhotoException.@Nullable Why refusing;
    private @Nullable CompletableFuture<Void> answering;

    RequestHouse(Store store, Instant now) {
        this.store = store;
        this.now = now;
    }

    /// Knows these from now on.
    public void keep(List<MaintenanceRequestView> all) {
        all.forEach(request -> requests.put(request.id(), request));
    }

    /// The request as the house knows it.
    public MaintenanceRequestView get(long id) {
        return Objects.requireNonNull(requests.get(new RequestId(id)));
    }

    /// It is so now.
    public void change(MaintenanceRequestView request) {
        requests.put(request.id(), request);
        tell(new TenantEvent.MaintenanceRequestChanged(request));
    }

    public List<Happened> happened() {
        return happened;
    }

    public List<MaintenanceRequestView> closed() {
        return over;
    }

    /// The files that arrived.
    public List<Path> sent() {
        return sent;
    }

    /// The photos that were asked for.
    public List<Long> looked() {
        return looked;
    }

    /// Answers no question.
    public void fail(boolean fails) {
        failing = fails;
    }

    /// Takes no photo for this reason; takes them again for none.
    public void refusePhotos(PhotoException.@Nullable Why why) {
        refusing = why;
    }

    /// Keeps photos back until [#answer].
    public void answerLate() {
        answering = new CompletableFuture<>();
    }

    public void answer() {
        Objects.requireNonNull(answering).complete(null);
        answering = null;
    }

    @Override
    public CompletionStage<List<Happened>> of(RequestId request) {
        return said(List.copyOf(happened));
    }

    @Override
    public CompletionStage<List<MaintenanceRequestView>> over() {
        return said(List.copyOf(over));
    }

    @Override
    public CompletionStage<Image> of(RequestId request, PhotoRef photo, int longest) {
        looked.add(photo.id());
        Image image = picture(photo);
        return answering == null ? said(image) : answering.thenCompose(_ -> said(image));
    }

    @Override
    public CompletionStage<Boolean> send(RequestId request, Path file, UUID key) {
        if (refusing != null) {
            return CompletableFuture.failedFuture(new PhotoException(refusing));
        }
        sent.add(file);
        MaintenanceRequestView before = get(request.value());
        List<PhotoRef> photos = new ArrayList<>(before.photos());
        photos.add(new PhotoRef(900 + sent.size(), 1200, 900, 200_000));
        change(RequestScenes.with(before, photos));
        return CompletableFuture.completedFuture(true);
    }

    private <T> CompletionStage<T> said(T answer) {
        return failing
                ? CompletableFuture.failedFuture(new IllegalStateException("no answer"))
                : CompletableFuture.completedFuture(answer);
    }

    CommandOutcome report(MaintenanceCommand.Report report) {
        UUID id = UUID.randomUUID();
        RequestId number = new RequestId(500 + requests.size());
        return switch (MaintenanceRules.report(number, report, context(null))) {
            case Decision.Changed<MaintenanceRequest>(var made) -> {
                String room =
                        Objects.requireNonNull(store.room(report.roomId())).room().get().name();
                MaintenanceRequestView view =
                        MaintenanceRequestView.of(made, room, BlockOutcome.of(null), List.of());
                requests.put(number, view);
                tell(new TenantEvent.NewMaintenanceRequest(view));
                yield new CommandOutcome.Accepted(id, Map.of(), number.value(), List.of());
            }
            case Decision.Unchanged<MaintenanceRequest> _ -> new CommandOutcome.AlreadyDone(id);
            case Decision.Refused<MaintenanceRequest>(Refusal why) ->
                    CommandOutcome.refused(id, why, null);
        };
    }

    CommandOutcome carryOut(Command.OnRequest command) {
        UUID id = UUID.randomUUID();
        MaintenanceRequestView before = get(command.maintenanceId().value());
        Worker target =
                command.command() instanceof MaintenanceCommand.Assign(UserId to)
                        ? new Worker(to, to.value() == 4 ? "Inês Carvalho" : "Rui Faria")
                        : null;
        return switch (MaintenanceRules.decide(
                before.request(), command.command(), context(target))) {
            case Decision.Changed<MaintenanceRequest>(var after) -> {
                change(
                        MaintenanceRequestView.of(
                                after, before.roomName(), before.block(), before.photos()));
                yield new CommandOutcome.Accepted(id, Map.of(), null, List.of());
            }
            case Decision.Unchanged<MaintenanceRequest> _ -> new CommandOutcome.AlreadyDone(id);
            case Decision.Refused<MaintenanceRequest>(Refusal why) ->
                    CommandOutcome.refused(id, why, before);
        };
    }

    private MaintenanceContext context(@Nullable Worker target) {
        MeView me = Objects.requireNonNull(store.me().get());
        return new MaintenanceContext(
                Hotel.property().property(),
                new Staff(me.id(), me.name(), me.permissions()),
                now,
                target);
    }

    private void tell(TenantEvent event) {
        store.apply(List.of(new Confirmed(event, null)));
    }

    /// Tiles under a leak, more or less.
    private static Image picture(PhotoRef photo) {
        WritableImage image = new WritableImage(photo.width() / 2, photo.height() / 2);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                boolean joint = x % 64 < 3 || y % 48 < 3;
                double damp = Math.hypot(x - 300, y - 260) / 420;
                image.getPixelWriter()
                        .setColor(
                                x,
                                y,
                                joint
                                        ? Color.gray(0.55)
                                        : Color.hsb(
                                                (30 + (int) photo.id() * 40) % 300,
                                                0.25,
                                                Math.clamp(0.45 + damp / 2, 0, 0.92)));
            }
        }
        return image;
    }
}
