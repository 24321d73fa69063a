package org.veranda.desktop.firmware.pack;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.firmware.book.FirmwareBook;
import org.veranda.desktop.store.Store;
import org.veranda.desktop.ui.Texts;
import org.veranda.model.firmware.PackageState;
import org.veranda.model.identity.Permission;
import org.veranda.wire.MeView;
import org.veranda.wire.PackageView;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What means anything for a package as it is, and what stands in the way of it.
final class PackageOffers {

    private final Store store;
    private final FirmwareBook book;
    private final Texts texts;

    PackageOffers(Store store, FirmwareBook book, Texts texts) {
        this.store = store;
        this.book = book;
        this.texts = texts;
    }

    /// Something that a person might want to do about a package.
    ///
    /// @param why what stands in the way, as a sentence, or nothing
    record Offer(PackageAction action, @Nullable String why) {}

    boolean may(Permission permission) {
        MeView me = store.me().get();
        return me != null && me.permissions().contains(permission);
    }

    /// In the order of offering.
    List<Offer> of(PackageView one) {
        List<Offer> offers = new ArrayList<>();
        if (one.state() == PackageState.DRAFT && may(Permission.DEPLOY_FIRMWARE)) {
            offers.add(new Offer(PackageAction.VERIFY, away()));
        }
        if (one.state() == PackageState.VERIFIED) {
            offers.add(new Offer(PackageAction.RELEASE, approversOnly()));
        }
        if (one.state() == PackageState.RELEASED) {
            offers.add(new Offer(PackageAction.WITHDRAW, approversOnly()));
        }
        return offers;
    }

    /// The most likely next step.
    Optional<PackageAction> primary(PackageView one) {
        return of(one).stream()
                .filter(offer -> offer.why() == null && offer.action() != PackageAction.WITHDRAW)
                .map(Offer::action)
                .findFirst();
    }

    private @Nullable String approversOnly() {
        return may(Permission.APPROVE_FIRMWARE) ? away() : texts.get("firmware.approvers");
    }

    private @Nullable String away() {
        return book.reachable().get() ? null : texts.get("rooms.obstacle.away");
    }
}
