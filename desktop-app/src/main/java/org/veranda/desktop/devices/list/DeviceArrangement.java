package org.veranda.desktop.devices.list;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.store.device.Reach;
import org.veranda.desktop.store.entry.Entry;
import org.veranda.desktop.words.Folded;
import org.veranda.model.device.DeviceId;
import org.veranda.wire.DeviceView;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What is shown and how many there are. Pure: made wherever there is time for it.
record DeviceArrangement(List<Entry<DeviceView>> shown, DeviceCounts counts) {

    private static final int DEEPEST = 8;

    static DeviceArrangement of(
            List<DeviceFace> faces, DeviceFilter filter, Comparator<DeviceLine> order) {
        Map<DeviceId, DeviceFace> carriers = new HashMap<>();
        for (DeviceFace face : faces) {
            if (face.view().kind().carriesOthers()) {
                carriers.put(face.view().id(), face);
            }
        }
        List<DeviceLine> lines = new ArrayList<>(faces.size());
        for (DeviceFace face : faces) {
            lines.add(new DeviceLine(face, reach(face, carriers, DEEPEST)));
        }
        String[] words = Folded.fold(filter.find()).split(" +");
        List<Entry<DeviceView>> shown =
                lines.stream()
                        .filter(filter::admits)
                        .filter(line -> Arrays.stream(words).allMatch(line.face().text()::contains))
                        .sorted(order)
                        .map(line -> line.face().entry())
                        .toList();
        return new DeviceArrangement(shown, new DeviceCounts(lines));
    }

    private static Reach reach(DeviceFace face, Map<DeviceId, DeviceFace> carriers, int deep) {
        Reach own = Reach.of(face.view().connectivity());
        @Nullable DeviceId id = face.view().parentId();
        DeviceFace parent = id == null || deep == 0 ? null : carriers.get(id);
        return parent == null ? own : own.behind(reach(parent, carriers, deep - 1));
    }
}
