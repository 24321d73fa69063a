package org.veranda.desktop.store.device;

import org.veranda.desktop.connection.session.Api;
import org.veranda.desktop.ui.TaskRunner;
import org.veranda.model.device.DeviceId;
import org.veranda.model.identity.UserId;
import org.veranda.wire.AlarmView;
import org.veranda.wire.DeviceView;
import org.veranda.wire.JobView;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;

/// Reads what the server knows of devices.
public final class DeviceReader implements DeviceRecords {

    private static final String DEVICES = "/api/v1/devices";

    private final Api api;
    private final TaskRunner tasks;

    public DeviceReader(Api api, TaskRunner tasks) {
        this.api = api;
        this.tasks = tasks;
    }

    @Override
    public CompletionStage<DevicePart> after(String serial) {
        String path = DEVICES + "?after=" + URLEncoder.encode(serial, StandardCharsets.UTF_8);
        return tasks.run(() -> api.getWhole(path, DevicePart.class));
    }

    @Override
    public CompletionStage<List<DeviceView>> some(Collection<DeviceId> devices) {
        String ids = devices.stream().map(DeviceId::toString).collect(Collectors.joining(","));
        return tasks.run(() -> api.getList(DEVICES + "?ids=" + ids, DeviceView.class));
    }

    @Override
    public CompletionStage<List<AlarmView>> pastAlarms(DeviceId device) {
        String path = "/api/v1/alarms?status=normal&device_id=" + device;
        return tasks.run(() -> api.getList(path, AlarmView.class));
    }

    @Override
    public CompletionStage<List<JobView>> updates(DeviceId device) {
        String path = "/api/v1/firmware/rollouts/jobs?device_id=" + device;
        return tasks.run(() -> api.getList(path, JobView.class));
    }

    @Override
    public CompletionStage<List<DeviceShown>> shares(DeviceId device) {
        return tasks.run(() -> api.getList(shares(device, ""), DeviceShown.class));
    }

    @Override
    public CompletionStage<DeviceShown> share(DeviceId device, UserId user) {
        return tasks.run(() -> api.put(shares(device, "/" + user.value()), DeviceShown.class));
    }

    @Override
    public CompletionStage<Boolean> revoke(DeviceId device, UserId user) {
        return tasks.run(() -> {
            api.delete(shares(device, "/" + user.value()));
            return true;
        });
    }

    private static String shares(DeviceId device, String rest) {
        return DEVICES + "/" + device + "/shares" + rest;
    }
}
