package org.veranda.desktop.devices.act;

import javafx.beans.value.ObservableBooleanValue;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.devices.face.DeviceWords;
import org.veranda.desktop.store.Store;
import org.veranda.desktop.store.device.Reach;
import org.veranda.desktop.ui.Texts;
import org.veranda.model.identity.Permission;
import org.veranda.wire.DeviceView;
import org.veranda.wire.MeView;

import java.util.ArrayList;
import java.util.List;

/// What means anything for a device as it is, and what stands in the way of it. What the role never may do is left out.
public final class DeviceOffers {

    private final Store store;
    private final DeviceWords words;
    private final Texts texts;
    private final ObservableBooleanValue reachable;

    /// @param reachable whether there is contact with the server
    public DeviceOffers(Store store, DeviceWords words, ObservableBooleanValue reachable) {
        this.store = store;
        this.words = words;
        this.reachable = reachable;
        texts = words.texts();
    }

    /// Something that a person might want to do about a device.
    ///
    /// @param why what stands in the way, as a sentence, or nothing
    public record Offer(DeviceAction action, @Nullable String why) {}

    public ObservableBooleanValue reachable() {
        return reachable;
    }

    /// Whether this user may see and change to whom devices are shown.
    public boolean mayShare() {
        MeView me = store.me().get();
        return me != null && me.permissions().contains(Permission.MANAGE_DEVICES);
    }

    /// In the order of offering.
    public List<Offer> of(DeviceView device) {
        List<Offer> offers = new ArrayList<>();
        if (device.kind().carriesOthers()) {
            offers.add(new Offer(DeviceAction.BEHIND, null));
        }
        if (words.parent(device) != null) {
            offers.add(new Offer(DeviceAction.PARENT, null));
        }
        if (mayShare()) {
            offers.add(new Offer(DeviceAction.SHARE, whyNotShare(device)));
        }
        return offers;
    }

    private @Nullable String whyNotShare(DeviceView device) {
        if (store.devices().reach(device) == Reach.GONE) {
            return texts.get("devices.share.gone");
        }
        return reachable.get() ? null : texts.get("rooms.obstacle.away");
    }
}
