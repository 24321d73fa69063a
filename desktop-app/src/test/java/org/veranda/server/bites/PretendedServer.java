package org.veranda.server.bites;

/// Stands for a class of the server, which the console's class path never holds.
public interface PretendedServer {}
