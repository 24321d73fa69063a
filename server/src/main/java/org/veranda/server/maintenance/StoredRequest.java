package org.veranda.server.maintenance;

import org.veranda.model.maintenance.MaintenanceRequest;
import org.veranda.wire.BlockOutcome;
import org.veranda.wire.MaintenanceRequestView;
import org.veranda.wire.PhotoRef;

import java.util.List;

/// A request with what is known of its room and its photos.
record StoredRequest(
        MaintenanceRequest request, String roomName, BlockOutcome block, List<PhotoRef> photos) {

    StoredRequest with(MaintenanceRequest changed) {
        return new StoredRequest(changed, roomName, block, photos);
    }

    MaintenanceRequestView view() {
        return MaintenanceRequestView.of(request, roomName, block, photos);
    }
}
