package org.veranda.desktop.store.upkeep;

import org.veranda.model.maintenance.RequestId;
import org.veranda.wire.MaintenanceRequestView;

import java.util.List;
import java.util.concurrent.CompletionStage;

/// What the server keeps of requests beyond those that are open. Stages complete on the FX thread.
public interface RequestRecords {

    /// What happened to the request, newest first.
    CompletionStage<List<Happened>> of(RequestId request);

    /// The requests that are over, the latest first.
    CompletionStage<List<MaintenanceRequestView>> over();
}
