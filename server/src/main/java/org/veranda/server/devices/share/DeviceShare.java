package org.veranda.server.devices.share;

import org.veranda.model.device.DeviceId;
import org.veranda.model.identity.UserId;

import java.time.Instant;

/// That a device is shown to a user; whose user it is, and whether there is one of that number, it does not tell.
public record DeviceShare(DeviceId deviceId, UserId userId, UserId sharedBy, Instant sharedAt) {}
