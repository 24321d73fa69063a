package org.veranda.desktop.store;

import org.jspecify.annotations.Nullable;
import org.veranda.wire.TenantEvent;

import java.util.UUID;

/// An event the server has told, with the command it came from.
public record Confirmed(TenantEvent event, @Nullable UUID commandId) {}
