package org.veranda.server.alarms;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.veranda.model.device.DeviceId;
import org.veranda.server.devices.share.DeviceShares;
import org.veranda.server.notifications.SharedAlarms;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Hands alarms of devices that are shown to others over, to be told them afterwards.
@Component
class AlarmShares {

    /// What is between people of the house, and changes nothing that others see.
    private static final Set<String> PRIVATE =
            Set.of("alarm.comment", "alarm.assign", "alarm.escalate");

    private final DeviceShares shares;
    private final ApplicationEventPublisher events;

    AlarmShares(DeviceShares shares, ApplicationEventPublisher events) {
        this.shares = shares;
        this.events = events;
    }

    @EventListener
    void on(AlarmsChanged changed) {
        Set<DeviceId> about =
                changed.changes().stream()
                        .flatMap(change -> Stream.ofNullable(change.alarm().deviceId()))
                        .collect(Collectors.toSet());
        Set<DeviceId> shown = shares.shown(about);
        if (!shown.isEmpty()) {
            events.publishEvent(
                    new SharedAlarms(
                            changed.changes().stream()
                                    .filter(change -> shown.contains(change.alarm().deviceId()))
                                    .filter(change -> !PRIVATE.contains(change.command()))
                                    .map(AlarmShares::forStrangers)
                                    .toList()));
        }
    }

    private static SharedAlarms.Change forStrangers(AlarmsChanged.Change change) {
        return new SharedAlarms.Change(
                change.alarm().forStrangers(), change.began() && !change.alarm().phase().hidden());
    }
}
