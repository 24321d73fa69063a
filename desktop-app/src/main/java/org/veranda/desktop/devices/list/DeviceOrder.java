package org.veranda.desktop.devices.list;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.words.Natural;

import java.util.Comparator;

/// In what order devices can stand: by columns, and what goes before when nobody chose one.
public final class DeviceOrder {

    public static final DeviceWish REACH = wish(Comparator.comparing(DeviceLine::reach));
    public static final DeviceWish NAME = wish(Comparator.comparing(line -> line.face().name()));
    public static final DeviceWish SERIAL =
            wish(Comparator.comparing(line -> line.view().serial()));
    public static final DeviceWish KIND = wish(Comparator.comparing(line -> line.view().kind()));
    public static final DeviceWish ROOM = wish(Comparator.comparing(line -> line.face().place()));
    public static final DeviceWish MODEL =
            wish(Comparator.comparing(line -> text(line.view().model())));
    public static final DeviceWish FIRMWARE =
            wish(Comparator.comparing(line -> Natural.key(text(line.view().firmwareVersion()))));
    public static final DeviceWish SEEN = wish(Comparator.comparing(DeviceLine::seen));

    /// What is wrong first, then by room and name.
    static final Comparator<DeviceLine> USUAL =
            REACH.lines().thenComparing(ROOM.lines()).thenComparing(NAME.lines());

    private DeviceOrder() {}

    private static DeviceWish wish(Comparator<DeviceLine> lines) {
        return new DeviceWish(lines);
    }

    /// Those with nothing to order by stand last.
    private static String text(@Nullable String value) {
        return value == null ? "\uffff" : value;
    }
}
