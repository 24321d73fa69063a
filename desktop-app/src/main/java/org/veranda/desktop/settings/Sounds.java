package org.veranda.desktop.settings;

/// Which alarms are heard at this desk; others never make a sound.
public enum Sounds {
    CRITICAL_AND_MAJOR,
    CRITICAL,
    NONE
}
