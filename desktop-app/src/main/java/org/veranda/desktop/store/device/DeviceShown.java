package org.veranda.desktop.store.device;

import org.veranda.model.identity.UserId;

import java.time.Instant;

/// That a device is shown to one user, maybe of another house.
public record DeviceShown(UserId userId, UserId sharedBy, Instant sharedAt) {}
