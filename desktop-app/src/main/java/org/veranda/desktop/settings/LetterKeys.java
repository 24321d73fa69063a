package org.veranda.desktop.settings;

/// What a bare letter does on the board; with Alt it is always a command.
public enum LetterKeys {
    /// The front desk finds, everybody else commands.
    BY_ROLE,
    FIND,
    COMMAND
}
