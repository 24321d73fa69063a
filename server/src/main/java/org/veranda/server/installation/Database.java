package org.veranda.server.installation;

/// The database of this installation, as its owner reaches it.
record Database(String url, String user, String password) {}
