package org.veranda.desktop.devices.list;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.store.device.Reach;
import org.veranda.model.device.DeviceId;
import org.veranda.model.device.DeviceKind;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// Which devices are shown.
///
/// @param find what was typed
/// @param reaches those shown; all but what was taken away when there is none
/// @param kinds those shown; all when there is none
/// @param spot where they are; anywhere when there is none
/// @param parent what they are reached through; anything when there is none
public record DeviceFilter(
        String find,
        Set<Reach> reaches,
        Set<DeviceKind> kinds,
        @Nullable Spot spot,
        @Nullable DeviceId parent) {

    /// Leaves nothing out that is still there.
    public static final DeviceFilter ALL = new DeviceFilter("", Set.of(), Set.of(), null, null);

    public DeviceFilter {
        reaches = sorted(Reach.class, reaches);
        kinds = sorted(DeviceKind.class, kinds);
    }

    public DeviceFilter finding(String typed) {
        return new DeviceFilter(typed, reaches, kinds, spot, parent);
    }

    /// With this reach, or without when it was there already.
    public DeviceFilter toggling(Reach reach) {
        return new DeviceFilter(find, toggled(Reach.class, reaches, reach), kinds, spot, parent);
    }

    /// With this kind, or without when it was there already.
    public DeviceFilter toggling(DeviceKind kind) {
        return new DeviceFilter(
                find, reaches, toggled(DeviceKind.class, kinds, kind), spot, parent);
    }

    public DeviceFilter at(@Nullable Spot place) {
        return new DeviceFilter(find, reaches, kinds, place, parent);
    }

    /// Only what is reached through that device.
    public static DeviceFilter behind(DeviceId parent) {
        return new DeviceFilter("", Set.of(), Set.of(), null, parent);
    }

    boolean admits(DeviceLine line) {
        boolean reach =
                reaches.isEmpty() ? line.reach() != Reach.GONE : reaches.contains(line.reach());
        return reach
                && (kinds.isEmpty() || kinds.contains(line.view().kind()))
                && (spot == null || spot.equals(line.face().spot()))
                && (parent == null || parent.equals(line.view().parentId()));
    }

    private static <E extends Enum<E>> Set<E> toggled(Class<E> type, Set<E> before, E one) {
        EnumSet<E> next = EnumSet.noneOf(type);
        next.addAll(before);
        if (!next.remove(one)) {
            next.add(one);
        }
        return next;
    }

    private static <E extends Enum<E>> Set<E> sorted(Class<E> type, Set<E> some) {
        EnumSet<E> sorted = EnumSet.noneOf(type);
        sorted.addAll(some);
        return Collections.unmodifiableSet(sorted);
    }
}
