package org.veranda.desktop.devices.list;

import org.veranda.desktop.devices.face.DeviceWords;
import org.veranda.desktop.store.entry.Entry;
import org.veranda.desktop.words.Folded;
import org.veranda.desktop.words.Natural;
import org.veranda.wire.DeviceView;

/// A device as it was at one moment, with what it is found and ordered by. Immutable, so that lists of many can be made
/// away from the FX thread.
///
/// @param text all that it can be found by, folded
record DeviceFace(
        Entry<DeviceView> entry,
        DeviceView view,
        Spot spot,
        String text,
        String place,
        String name) {

    static DeviceFace of(Entry<DeviceView> entry, DeviceWords words) {
        DeviceView view = entry.value().get();
        String room = words.room(view);
        return new DeviceFace(
                entry,
                view,
                new Spot(words.locationId(view)),
                Folded.fold(words.findable(view)),
                Natural.key(room.isEmpty() ? "\uffff" + words.location(view) : room),
                Natural.key(DeviceWords.name(view)));
    }
}
