package org.veranda.server.demo.devices;

import org.jspecify.annotations.Nullable;
import org.veranda.model.alarm.AlarmCommand;
import org.veranda.model.device.DeviceKind;
import org.veranda.server.alarms.AlarmReport;
import org.veranda.wire.AlarmView;
import org.veranda.wire.DeviceView;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// What goes wrong with the devices of one demo resort, and passes again: as often as in a resort of that size, at the pace
/// of the demo, but a few times a minute at most. For one thread; times are seconds since it began.
public final class Troubles {

    private static final double ALARMS_A_DEVICE_AND_DAY = 0.015;
    private static final int SECONDS_A_DAY = 86_400;
    private static final double MOST_A_SECOND = 3.0 / 60;
    private static final int SHORTEST = 90;
    private static final int LONGEST = 600;
    private static final int FIRST_LAST = 2_400;

    /// What happens to devices of a kind; the last only now and then.
    private record Trouble(String type, String title, int share) {}

    private static final Map<DeviceKind, List<Trouble>> KINDS =
            Map.of(
                    DeviceKind.GATEWAY,
                    List.of(new Trouble("signal_weak", "Signal is weak", 10)),
                    DeviceKind.LOCK,
                    List.of(
                            new Trouble("lock_battery_low", "Lock battery is low", 12),
                            new Trouble("lock_battery_critical", "Lock battery is almost empty", 4),
                            new Trouble("lock_forced", "Lock was forced", 1)),
                    DeviceKind.THERMOSTAT,
                    List.of(new Trouble("hvac_failed", "Air conditioning failed", 6)),
                    DeviceKind.MINIBAR,
                    List.of(new Trouble("minibar_warm", "Minibar is too warm", 10)),
                    DeviceKind.SENSOR,
                    List.of(
                            new Trouble("door_open", "Door stands open", 10),
                            new Trouble("water_leak", "Water on the floor", 1)));

    private final List<DeviceView> devices;
    private final RandomGenerator random;
    private final Map<AlarmCommand.Raise, Long> lasting = new HashMap<>();
    private double aSecond;

    public Troubles(List<DeviceView> devices, RandomGenerator random) {
        this.devices = devices.stream().filter(device -> KINDS.containsKey(device.kind())).toList();
        this.random = random;
    }

    /// @param pace how many times faster than life
    public void pace(double pace) {
        double usual = devices.size() * ALARMS_A_DEVICE_AND_DAY / SECONDS_A_DAY;
        aSecond = Math.min(MOST_A_SECOND, usual * pace);
    }

    /// Takes on what is wrong already, so that it passes, too.
    public void adopt(List<AlarmView> open, long second) {
        for (AlarmView alarm : open) {
            boolean ours =
                    KINDS.values().stream()
                            .flatMap(List::stream)
                            .anyMatch(one -> one.type().equals(alarm.alarmType()));
            if (ours && alarm.active() && alarm.deviceSerial() != null) {
                AlarmCommand.Raise raise =
                        raise(alarm.deviceSerial(), alarm.alarmType(), alarm.title());
                lasting.put(raise, second + random.nextLong(SHORTEST, LONGEST));
            }
        }
    }

    /// What is wrong when the demo begins: one of each kind of trouble, and one that is critical.
    public List<AlarmReport> first(long second) {
        List<AlarmReport> reports = new ArrayList<>();
        KINDS.forEach((kind, troubles) ->
                troubles.stream()
                        .filter(Troubles::usual)
                        .forEach(trouble -> {
                            List<DeviceView> some =
                                    devices.stream()
                                            .filter(device -> device.kind() == kind)
                                            .toList();
                            if (!some.isEmpty()) {
                                DeviceView device = some.get(random.nextInt(some.size()));
                                reports.add(
                                        begin(
                                                device,
                                                trouble,
                                                second + random.nextInt(FIRST_LAST)));
                            }
                        }));
        return reports;
    }

    private static boolean usual(Trouble trouble) {
        return trouble.share() > 1 || trouble.type().equals("water_leak");
    }

    /// What begins and what passes within so many seconds up to that one.
    public List<AlarmReport> next(long second, int seconds) {
        List<AlarmReport> reports = new ArrayList<>();
        for (Iterator<Map.Entry<AlarmCommand.Raise, Long>> each = lasting.entrySet().iterator();
                each.hasNext(); ) {
            Map.Entry<AlarmCommand.Raise, Long> one = each.next();
            if (one.getValue() <= second) {
                reports.add(new AlarmReport(one.getKey(), true));
                each.remove();
            }
        }
        if (!devices.isEmpty() && random.nextDouble() < aSecond * seconds) {
            DeviceView device = devices.get(random.nextInt(devices.size()));
            reports.add(begin(device, any(device.kind()), second + SHORTEST));
        }
        return reports;
    }

    private AlarmReport begin(DeviceView device, Trouble trouble, long until) {
        AlarmCommand.Raise raise = raise(device.serial(), trouble.type(), trouble.title());
        lasting.put(raise, until + random.nextLong(LONGEST - SHORTEST));
        return new AlarmReport(raise, false);
    }

    private Trouble any(DeviceKind kind) {
        List<Trouble> troubles = KINDS.getOrDefault(kind, List.of());
        int at = random.nextInt(troubles.stream().mapToInt(Trouble::share).sum());
        for (Trouble trouble : troubles) {
            at -= trouble.share();
            if (at < 0) {
                return trouble;
            }
        }
        return troubles.getLast();
    }

    private static AlarmCommand.Raise raise(String serial, String type, @Nullable String title) {
        return new AlarmCommand.Raise(serial, null, null, type, null, title, null, null, null);
    }
}
