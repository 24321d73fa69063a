package org.veranda.desktop.alarms.list;

/// A tab and a filter under a name that somebody gave them.
public record SavedFilter(String name, AlarmTab tab, AlarmFilter filter) {}
