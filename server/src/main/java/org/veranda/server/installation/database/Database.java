package org.veranda.server.installation.database;

/// The database of this installation, as its owner reaches it.
record Database(String url, String user, String password) {

    /// Where it is; without the options of the URL, among which may be a password.
    String place() {
        return url.replaceFirst("\\?.*", "");
    }

    /// Never tells the password.
    @Override
    public String toString() {
        return "Database[%s, %s]".formatted(place(), user);
    }
}
