package org.veranda.desktop.store.device;

import org.veranda.model.device.DeviceId;
import org.veranda.model.identity.UserId;
import org.veranda.wire.AlarmView;
import org.veranda.wire.DeviceView;
import org.veranda.wire.JobView;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletionStage;

/// What the server knows of devices. Stages complete on the FX thread.
public interface DeviceRecords {

    /// The devices after that serial, as many as come at a time.
    CompletionStage<DevicePart> after(String serial);

    /// These as they are now; those that there are.
    CompletionStage<List<DeviceView>> some(Collection<DeviceId> devices);

    /// Its alarms that are over, the latest change first.
    CompletionStage<List<AlarmView>> pastAlarms(DeviceId device);

    /// What firmware it was given, the latest first.
    CompletionStage<List<JobView>> updates(DeviceId device);

    CompletionStage<List<DeviceShown>> shares(DeviceId device);

    CompletionStage<DeviceShown> share(DeviceId device, UserId user);

    CompletionStage<Boolean> revoke(DeviceId device, UserId user);
}
