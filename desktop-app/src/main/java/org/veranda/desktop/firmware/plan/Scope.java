package org.veranda.desktop.firmware.plan;

/// Which of the devices that a package fits are meant.
enum Scope {
    ALL,
    PLACES,
    SERIALS
}
