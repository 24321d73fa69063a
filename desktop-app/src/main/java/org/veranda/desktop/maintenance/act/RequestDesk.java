package org.veranda.desktop.maintenance.act;

import javafx.beans.value.ObservableBooleanValue;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.store.Store;
import org.veranda.model.Decision;
import org.veranda.model.Refusal;
import org.veranda.model.identity.Permission;
import org.veranda.model.identity.Staff;
import org.veranda.model.identity.UserId;
import org.veranda.model.identity.Worker;
import org.veranda.model.maintenance.MaintenanceCommand;
import org.veranda.model.maintenance.MaintenanceContext;
import org.veranda.model.maintenance.MaintenanceRequest;
import org.veranda.model.maintenance.MaintenanceRules;
import org.veranda.wire.MaintenanceRequestView;
import org.veranda.wire.MeView;
import org.veranda.wire.PropertyView;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/// The rules of requests as this user meets them: what would become of one, before anybody is asked.
public final class RequestDesk {

    private static final Worker SOMEBODY = new Worker(new UserId(0), "—");

    private final Store store;
    private final ObservableBooleanValue reachable;
    private final Supplier<Instant> now;

    /// @param reachable whether there is contact with the server
    public RequestDesk(Store store, ObservableBooleanValue reachable, Supplier<Instant> now) {
        this.store = store;
        this.reachable = reachable;
        this.now = now;
    }

    public ObservableBooleanValue reachable() {
        return reachable;
    }

    /// Who is signed in; nobody before that.
    Optional<UserId> me() {
        return Optional.ofNullable(store.me().get()).map(MeView::id);
    }

    public boolean may(Permission permission) {
        MeView me = store.me().get();
        return me != null && me.permissions().contains(permission);
    }

    /// Why the rules say no, if they do.
    Optional<Refusal> refusal(
            MaintenanceRequestView request, MaintenanceCommand.Continuing command) {
        MeView me = store.me().get();
        PropertyView property = store.property().get();
        if (me == null || property == null) {
            return Optional.empty();
        }
        Worker target = command instanceof MaintenanceCommand.Assign ? SOMEBODY : null;
        return refusal(
                MaintenanceRules.decide(request.request(), command, context(me, property, target)));
    }

    private MaintenanceContext context(MeView me, PropertyView property, @Nullable Worker target) {
        return new MaintenanceContext(
                property.property(),
                new Staff(me.id(), me.name(), me.permissions()),
                now.get(),
                target);
    }

    private static Optional<Refusal> refusal(Decision<MaintenanceRequest> decision) {
        return decision instanceof Decision.Refused<MaintenanceRequest>(Refusal why)
                ? Optional.of(why)
                : Optional.empty();
    }
}
