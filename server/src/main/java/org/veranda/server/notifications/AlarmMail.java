package org.veranda.server.notifications;

import java.util.List;

/// Mail about alarms that begin, to those of the current tenant who want it; called inside the transaction that raises
/// them. Where nobody wants any, it costs a look at memory.
@FunctionalInterface
public interface AlarmMail {

    void raised(List<RaisedAlarm> alarms);
}
