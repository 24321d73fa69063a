package org.veranda.server.firmware.files;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

import java.nio.file.Path;

/// Where packages are kept and who may sign them.
///
/// @param folder by default `firmware` in the data folder; several nodes share one
/// @param keys public keys as PEM files, by default `firmware-keys` in the data folder; those of one tenant lie in a
///     folder of its number
/// @param reserve what must stay free on the disk
/// @param quota how much the packages of one tenant may take
@ConfigurationProperties("veranda.firmware")
record FirmwareSettings(
        @Nullable Path folder,
        @Nullable Path keys,
        @DefaultValue("1GB") DataSize reserve,
        @DefaultValue("10GB") DataSize quota) {}
