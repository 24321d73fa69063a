package org.veranda.server.alarms;

import org.veranda.wire.AlarmView;

/// Nobody acknowledged an alarm in time; the next in line has to know. Published inside the transaction that notes it.
///
/// @param step from 1: supervisors, then managers, then administrators
public record AlarmEscalated(AlarmView alarm, int step) {

    /// There is nobody further to tell.
    static final int LAST = 3;
}
