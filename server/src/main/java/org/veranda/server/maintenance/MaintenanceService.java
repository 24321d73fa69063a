package org.veranda.server.maintenance;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.veranda.model.Refusal;
import org.veranda.model.identity.Permission;
import org.veranda.model.identity.UserId;
import org.veranda.model.identity.Worker;
import org.veranda.model.maintenance.MaintenanceCommand;
import org.veranda.model.maintenance.MaintenanceContext;
import org.veranda.model.maintenance.MaintenanceRequest;
import org.veranda.model.maintenance.MaintenanceRules;
import org.veranda.model.maintenance.RequestId;
import org.veranda.server.identity.User;
import org.veranda.server.identity.Users;
import org.veranda.server.problem.ConflictException;
import org.veranda.server.problem.InvalidInputException;
import org.veranda.server.problem.NotFoundException;
import org.veranda.server.problem.RefusedException;
import org.veranda.server.rooms.Origin;
import org.veranda.server.tenancy.Properties;
import org.veranda.wire.BlockOutcome;
import org.veranda.wire.MaintenanceRequestView;

import java.util.List;

/// Carries out maintenance commands: lock, decide by the shared rules, store with history, tell.
@Service
@Transactional
public class MaintenanceService {

    private static final int MOST_PHOTOS = 30;

    private final Requests requests;
    private final Photos photos;
    private final RequestRecorder recorder;
    private final BrokenRooms rooms;
    private final Users users;
    private final Properties properties;

    MaintenanceService(
            Requests requests,
            Photos photos,
            RequestRecorder recorder,
            BrokenRooms rooms,
            Users users,
            Properties properties) {
        this.requests = requests;
        this.photos = photos;
        this.recorder = recorder;
        this.rooms = rooms;
        this.users = users;
        this.properties = properties;
    }

    /// Makes a request, and takes its room out of order if that is legal; what the rules refuse is
    /// thrown as a [RefusedException].
    public MaintenanceRequestView report(
            MaintenanceCommand.Report command, List<Photo> taken, Origin origin) {
        MaintenanceRequest request =
                MaintenanceRules.report(requests.nextId(), command, context(origin, null))
                        .orElseThrow(refusal -> new RefusedException(refusal, null));
        BlockOutcome block = rooms.takeOutOfOrder(request, origin);
        return recorder.open(request, block, taken, origin);
    }

    /// Whether the command changed anything.
    public boolean apply(RequestId id, MaintenanceCommand.Continuing command, Origin origin) {
        StoredRequest before = locked(id);
        UserId named = command instanceof MaintenanceCommand.Assign(var to) ? to : null;
        MaintenanceRequest after =
                MaintenanceRules.decide(before.request(), command, context(origin, named))
                        .orElseThrow(refusal -> refuse(refusal, before));
        if (after.equals(before.request())) {
            return false;
        }
        recorder.change(before, before.with(after), command, origin);
        return true;
    }

    /// Adds a photo to a request that is not over; answers its number.
    public long add(RequestId id, Photo photo, Origin origin) {
        StoredRequest before = locked(id);
        if (before.request().status().over()) {
            throw new ConflictException(
                    "Cannot add a photo: maintenance request %s is over.".formatted(id));
        }
        if (photos.count(id) >= MOST_PHOTOS) {
            throw new InvalidInputException(
                    "photo", "A request holds at most %d photos.".formatted(MOST_PHOTOS));
        }
        return recorder.add(id, before, photo, origin);
    }

    /// Locks the request and answers its version.
    public long lock(RequestId id) {
        return locked(id).request().version();
    }

    private StoredRequest locked(RequestId id) {
        return requests.lock(id).orElseThrow(() -> unknown(id));
    }

    static NotFoundException unknown(RequestId id) {
        return new NotFoundException(
                "Cannot find maintenance request %s: there is none here.".formatted(id));
    }

    private MaintenanceContext context(Origin origin, @Nullable UserId named) {
        return new MaintenanceContext(
                properties.current(),
                origin.by(),
                origin.madeAt(),
                named == null ? null : technician(named));
    }

    private @Nullable Worker technician(UserId named) {
        return users.find(named)
                .filter(user -> !user.disabled())
                .filter(user -> user.permissions().contains(Permission.WORK_MAINTENANCE))
                .map((User user) -> new Worker(user.id(), user.name()))
                .orElse(null);
    }

    private static RefusedException refuse(Refusal refusal, StoredRequest request) {
        return new RefusedException(refusal, request.view());
    }
}
