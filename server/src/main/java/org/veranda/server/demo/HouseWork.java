package org.veranda.server.demo;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.veranda.model.identity.TenantId;
import org.veranda.model.maintenance.RequestId;
import org.veranda.server.alarms.AlarmQueries;
import org.veranda.server.demo.life.Work;
import org.veranda.server.housekeeping.TaskQueries;
import org.veranda.server.maintenance.MaintenanceQueries;
import org.veranda.server.rooms.Origin;
import org.veranda.server.tenancy.CurrentTenant;

/// What waits for the people of a demo resort, and the photos that they take of what is broken.
@Component
@Profile("demo")
class HouseWork {

    private final TaskQueries tasks;
    private final MaintenanceQueries requests;
    private final AlarmQueries alarms;
    private final Camera camera;

    HouseWork(TaskQueries tasks, MaintenanceQueries requests, AlarmQueries alarms, Camera camera) {
        this.tasks = tasks;
        this.requests = requests;
        this.alarms = alarms;
        this.camera = camera;
    }

    Work of(TenantId tenant) {
        return CurrentTenant.call(
                tenant, () -> new Work(tasks.current(), requests.open(), alarms.open()));
    }

    void photograph(TenantId tenant, RequestId id, Origin origin) {
        CurrentTenant.run(tenant, () -> camera.photograph(id, origin));
    }
}
