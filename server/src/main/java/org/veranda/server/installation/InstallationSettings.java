package org.veranda.server.installation;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.nio.file.Path;

/// Where the installation lives.
///
/// @param data the data folder
/// @param attach whether to join the server that already runs on that folder instead of refusing
/// @param demo whether this is the demo, with its published passwords
@ConfigurationProperties("veranda")
public record InstallationSettings(
        Path data,
        @DefaultValue("false") boolean attach,
        @DefaultValue("false") boolean demo,
        @DefaultValue Db db) {

    /// An external database when it has a URL; else PostgreSQL is embedded.
    ///
    /// @param binaries where the embedded PostgreSQL is unpacked, by default in the data folder
    /// @param connections how many connections commands and requests may use at once
    public record Db(
            @Nullable String url,
            @Nullable String user,
            @Nullable String password,
            @Nullable Path binaries,
            @DefaultValue("16") int connections) {}
}
