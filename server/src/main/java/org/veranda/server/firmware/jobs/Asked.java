package org.veranda.server.firmware.jobs;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// A device that asks what to do.
///
/// @param firmwareVersion what it runs now
public record Asked(
        @NotBlank @Size(max = 64) String serial,
        @NotBlank @Size(max = 60) String firmwareVersion) {}
