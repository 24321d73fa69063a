package org.veranda.desktop.maintenance.ask;

import org.veranda.desktop.maintenance.act.RequestAction;
import org.veranda.desktop.maintenance.act.RequestWork;
import org.veranda.wire.MaintenanceRequestView;

import java.util.function.Consumer;

/// Does an action to a request, after asking what there is to ask. What cannot be done is not asked about:
/// it says why.
public final class RequestAsker {

    private final RequestWork work;
    private final RequestQuestions questions;
    private final Consumer<MaintenanceRequestView> addPhotos;

    /// @param addPhotos lets somebody choose photos for a request
    public RequestAsker(
            RequestWork work,
            RequestQuestions questions,
            Consumer<MaintenanceRequestView> addPhotos) {
        this.work = work;
        this.questions = questions;
        this.addPhotos = addPhotos;
    }

    public void begin(RequestAction action, MaintenanceRequestView request) {
        if (work.tellAway() || work.tellWhyNot(action, request)) {
            return;
        }
        if (action == RequestAction.ADD_PHOTOS) {
            addPhotos.accept(request);
        } else if (action.asks()) {
            questions.ask(action, request, command -> work.carryOut(action, request, command));
        } else {
            work.plain(action).ifPresent(command -> work.carryOut(action, request, command));
        }
    }
}
