package org.veranda.server.demo;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.veranda.model.identity.Permission;
import org.veranda.model.identity.Staff;
import org.veranda.server.alarms.AlarmIngest;
import org.veranda.server.alarms.AlarmQueries;
import org.veranda.server.alarms.AlarmReport;
import org.veranda.server.demo.devices.Fleet;
import org.veranda.server.demo.devices.Troubles;
import org.veranda.server.firmware.jobs.Asked;
import org.veranda.server.firmware.jobs.DeviceDesk;
import org.veranda.server.firmware.jobs.Reported;
import org.veranda.server.rooms.Origin;
import org.veranda.wire.AlarmView;

import java.time.Clock;
import java.util.List;
import java.util.Set;

/// What the devices of the current demo resort say besides that they are there, by the way that gateways take.
@Component
@Profile("demo")
class DeviceLife {

    private final AlarmIngest alarms;
    private final AlarmQueries known;
    private final DeviceDesk desk;
    private final Clock clock;

    DeviceLife(AlarmIngest alarms, AlarmQueries known, DeviceDesk desk, Clock clock) {
        this.alarms = alarms;
        this.known = known;
        this.desk = desk;
        this.clock = clock;
    }

    /// What is wrong already passes; where nothing ever was, something is.
    void begin(Troubles troubles) {
        List<AlarmView> open = known.open();
        troubles.adopt(open, 0);
        if (open.isEmpty()) {
            report(troubles.first(0));
        }
    }

    void goOn(Troubles troubles, long second, int seconds) {
        report(troubles.next(second, seconds));
    }

    void update(Fleet fleet, long second) {
        List<Asked> asked = fleet.ask(second);
        if (!asked.isEmpty()) {
            fleet.told(desk.fetch(asked));
        }
        List<Reported> reports = fleet.reports(second);
        if (!reports.isEmpty()) {
            fleet.answered(reports, desk.report(reports));
        }
    }

    /// Machines are nobody of the staff.
    private void report(List<AlarmReport> reports) {
        Staff gateways =
                new Staff(Staff.HOUSE.id(), "Gateways", Set.of(Permission.ACKNOWLEDGE_ALARMS));
        alarms.submit(reports, new Origin(gateways, null, null, null, clock.instant(), null));
    }
}
