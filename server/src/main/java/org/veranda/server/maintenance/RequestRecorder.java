package org.veranda.server.maintenance;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.veranda.model.maintenance.MaintenanceCommand;
import org.veranda.model.maintenance.MaintenanceRequest;
import org.veranda.model.maintenance.RequestId;
import org.veranda.server.history.Change;
import org.veranda.server.history.History;
import org.veranda.server.journal.Journal;
import org.veranda.server.journal.StreamName;
import org.veranda.server.rooms.Origin;
import org.veranda.server.tenancy.CurrentTenant;
import org.veranda.wire.BlockOutcome;
import org.veranda.wire.MaintenanceRequestView;
import org.veranda.wire.TenantEvent;

import java.util.List;

/// Stores what became of requests, with their history, and tells the tenant's stream and those whom it is meant for.
@Component
class RequestRecorder {

    static final String MACHINE = "maintenance";

    private final Requests requests;
    private final Photos photos;
    private final History history;
    private final Journal journal;
    private final RequestNotices notices;

    RequestRecorder(
            Requests requests,
            Photos photos,
            History history,
            Journal journal,
            RequestNotices notices) {
        this.requests = requests;
        this.photos = photos;
        this.history = history;
        this.journal = journal;
        this.notices = notices;
    }

    /// A new request with its photos, as one event.
    MaintenanceRequestView open(
            MaintenanceRequest request, BlockOutcome block, List<Photo> taken, Origin origin) {
        requests.insert(request, block);
        taken.forEach(photo -> photos.add(request.id(), photo));
        MaintenanceRequestView view = requests.find(request.id()).orElseThrow().view();
        note(null, view, "report", null, origin);
        tell(new TenantEvent.NewMaintenanceRequest(view));
        notices.reported(view, origin.by());
        return view;
    }

    void change(
            StoredRequest before,
            StoredRequest after,
            MaintenanceCommand.Continuing command,
            Origin origin) {
        requests.update(after);
        String reason =
                switch (command) {
                    case MaintenanceCommand.Cancel(var why) -> why;
                    case MaintenanceCommand.Done(var note) -> note;
                    default -> null;
                };
        note(before.view(), after.view(), command.command(), reason, origin);
        tell(new TenantEvent.MaintenanceRequestChanged(after.view()));
        notices.changed(after.view(), command, origin.by());
    }

    /// One more photo; answers its number.
    long add(RequestId id, StoredRequest before, Photo photo, Origin origin) {
        long number = photos.add(id, photo);
        MaintenanceRequestView after = requests.find(id).orElseThrow().view();
        note(before.view(), after, "photo", null, origin);
        tell(new TenantEvent.MaintenanceRequestChanged(after));
        return number;
    }

    private void note(
            @Nullable MaintenanceRequestView before,
            MaintenanceRequestView after,
            String command,
            @Nullable String reason,
            Origin origin) {
        history.add(
                new Change(
                        MACHINE,
                        after.id().value(),
                        after.version(),
                        MACHINE + "." + command,
                        reason,
                        before,
                        after),
                origin);
    }

    private void tell(TenantEvent event) {
        journal.append(StreamName.tenant(CurrentTenant.get()), event);
    }
}
