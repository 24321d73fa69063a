package org.veranda.model.maintenance;

import org.veranda.model.identity.Permission;

/// Which permission each maintenance command needs.
public final class MaintenancePermissions {

    private MaintenancePermissions() {}

    public static Permission of(MaintenanceCommand command) {
        return switch (command) {
            case MaintenanceCommand.Report _ -> Permission.CREATE_MAINTENANCE_REQUEST;
            case MaintenanceCommand.Continuing _ -> Permission.WORK_MAINTENANCE;
        };
    }
}
