package org.veranda.desktop.connection.session;

/// What a server tells everybody about itself.
///
/// @param minConsole the oldest console it still serves
public record ClientConfig(String appKey, String wsPath, String serverVersion, String minConsole) {}
