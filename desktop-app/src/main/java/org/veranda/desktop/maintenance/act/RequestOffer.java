package org.veranda.desktop.maintenance.act;

import org.jspecify.annotations.Nullable;

/// Something that a person might want to do about a request.
///
/// @param why what stands in the way, as a sentence, or nothing
public record RequestOffer(RequestAction action, @Nullable String why) {

    public boolean possible() {
        return why == null;
    }
}
