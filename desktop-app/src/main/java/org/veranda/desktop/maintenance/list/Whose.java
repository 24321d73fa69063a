package org.veranda.desktop.maintenance.list;

/// By whom a request is looked after.
public enum Whose {
    ANYBODY,
    MINE,
    NOBODY
}
