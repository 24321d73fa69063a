package org.veranda.desktop.maintenance.act;

import org.veranda.desktop.rooms.act.RefusalWords;
import org.veranda.desktop.ui.Texts;
import org.veranda.model.Refusal;
import org.veranda.model.RefusalCode;
import org.veranda.model.identity.Permission;
import org.veranda.model.identity.UserId;
import org.veranda.model.maintenance.MaintenanceCommand;
import org.veranda.model.maintenance.RequestStatus;
import org.veranda.wire.MaintenanceRequestView;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What means anything for a request as it is, and what stands in the way of it. What the role never may
/// do is left out.
public final class RequestOffers {

    private static final UserId NOBODY = new UserId(0);

    private final RequestDesk desk;
    private final Texts texts;
    private final RefusalWords words;

    public RequestOffers(RequestDesk desk, Texts texts) {
        this.desk = desk;
        this.texts = texts;
        words = new RefusalWords(texts);
    }

    /// In the order of offering.
    public List<RequestOffer> of(MaintenanceRequestView request) {
        return Arrays.stream(RequestAction.values())
                .filter(action -> pertinent(action, request))
                .flatMap(action -> offer(action, request).stream())
                .toList();
    }

    /// The most likely next step.
    public Optional<RequestAction> primary(MaintenanceRequestView request) {
        return of(request).stream()
                .filter(offer -> offer.possible() || !desk.reachable().get())
                .map(RequestOffer::action)
                .filter(action -> likely(action, request))
                .findFirst();
    }

    /// What keeps the user from this now, as a sentence.
    Optional<String> why(RequestAction action, MaintenanceRequestView request) {
        return offer(action, request)
                .map(offer -> Optional.ofNullable(offer.why()))
                .orElseGet(() -> refusal(action, request).map(this::sentence));
    }

    private Optional<RequestOffer> offer(RequestAction action, MaintenanceRequestView request) {
        Optional<Refusal> refusal = refusal(action, request);
        boolean never =
                action == RequestAction.ADD_PHOTOS
                        ? !desk.may(Permission.CREATE_MAINTENANCE_REQUEST)
                        : refusal.filter(why -> why.code() == RefusalCode.NOT_PERMITTED)
                                .isPresent();
        if (never) {
            return Optional.empty();
        }
        if (!desk.reachable().get()) {
            return Optional.of(new RequestOffer(action, texts.get("rooms.obstacle.away")));
        }
        return Optional.of(new RequestOffer(action, refusal.map(this::sentence).orElse(null)));
    }

    private Optional<Refusal> refusal(RequestAction action, MaintenanceRequestView request) {
        return typical(action).flatMap(command -> desk.refusal(request, command));
    }

    /// The command by which one tells whether the action is possible.
    private static Optional<MaintenanceCommand.Continuing> typical(RequestAction action) {
        return switch (action) {
            case START, REOPEN -> Optional.of(new MaintenanceCommand.Start());
            case DONE -> Optional.of(new MaintenanceCommand.Done(null));
            case VERIFY -> Optional.of(new MaintenanceCommand.Verify());
            case TAKE, ASSIGN -> Optional.of(new MaintenanceCommand.Assign(NOBODY));
            case CANCEL -> Optional.of(new MaintenanceCommand.Cancel("…"));
            case ADD_PHOTOS -> Optional.empty();
        };
    }

    private String sentence(Refusal why) {
        String because = words.because(why);
        return because.substring(0, 1).toUpperCase(Locale.ROOT) + because.substring(1) + ".";
    }

    private boolean pertinent(RequestAction action, MaintenanceRequestView request) {
        RequestStatus status = request.status();
        boolean waiting = status == RequestStatus.REPORTED || status == RequestStatus.ASSIGNED;
        boolean underWay = waiting || status == RequestStatus.STARTED;
        return switch (action) {
            case START -> waiting;
            case DONE -> status == RequestStatus.STARTED;
            case VERIFY, REOPEN -> status == RequestStatus.DONE;
            case TAKE -> underWay && !mine(request);
            case ASSIGN, CANCEL -> underWay;
            case ADD_PHOTOS -> !status.over();
        };
    }

    private boolean likely(RequestAction action, MaintenanceRequestView request) {
        return switch (action) {
            case START -> request.assignee() == null || mine(request);
            case DONE, VERIFY -> true;
            case ASSIGN -> request.status() != RequestStatus.STARTED;
            default -> false;
        };
    }

    private boolean mine(MaintenanceRequestView request) {
        return request.assignee() != null
                && desk.me().filter(request.assignee().id()::equals).isPresent();
    }
}
