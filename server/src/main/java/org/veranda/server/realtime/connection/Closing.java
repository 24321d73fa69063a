package org.veranda.server.realtime.connection;

/// Why the server ends a connection, as the client is told.
public record Closing(int code, String reason) {

    /// There is no place left.
    public static final Closing OVER_CAPACITY = new Closing(4100, "Over capacity");

    /// What waits for the client has become too much or too old.
    public static final Closing TOO_SLOW = overCapacity("reads too slowly");

    public static final Closing FLOOD = overCapacity("says too much");
    public static final Closing UNFINISHED = overCapacity("messages stay unfinished");
    public static final Closing TOO_MANY_OPENS = overCapacity("connects too often");
    public static final Closing WRONG_SIGNATURES = overCapacity("too many wrong signatures");

    public static final Closing RECONNECT = new Closing(4200, "Reconnect");
    public static final Closing SILENT = new Closing(4201, "Pong reply not received");
    public static final Closing UNAUTHORIZED = new Closing(4009, "Connection is unauthorized");

    /// The app wants none of that user's connections.
    public static final Closing TERMINATED =
            new Closing(4009, "Your connections were ended by the app");

    public static final Closing FOREIGN_ORIGIN = new Closing(4009, "Origin not allowed");

    /// A goodbye that gives no reason; the code is never sent.
    public static final Closing WITHOUT_CODE = new Closing(1005, "");

    public static final Closing FAULT = new Closing(1011, "Server fault");

    /// For now and for this client alone: it may come back.
    private static Closing overCapacity(String why) {
        return new Closing(4100, "Over capacity: " + why);
    }
}
