package org.veranda.desktop.alarms.sound;

/// One occurrence of an alarm that wants to be heard.
///
/// @param alarm the alarm's number
public record Ring(long alarm, long occurrence, Tone tone) {}
