package org.veranda.server.firmware;

import org.springframework.stereotype.Component;
import org.veranda.model.firmware.PackageState;
import org.veranda.server.firmware.files.SigningKeys;
import org.veranda.wire.PackageView;

/// Whether a package may be given to devices: asked again each time, for a key may be taken away.
@Component
class PackageTrust {

    private final SigningKeys keys;

    PackageTrust(SigningKeys keys) {
        this.keys = keys;
    }

    /// What is found, and what people are told of it.
    enum Verdict {
        GOOD(""),
        NOT_RELEASED("The package was withdrawn"),
        NOT_SIGNED("No key of the operator's signs the package any more");

        private final String reason;

        Verdict(String reason) {
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }

    Verdict of(PackageView view) {
        if (view.state() != PackageState.RELEASED) {
            return Verdict.NOT_RELEASED;
        }
        return signed(view) ? Verdict.GOOD : Verdict.NOT_SIGNED;
    }

    boolean signed(PackageView view) {
        return keys.signed(
                PackageUpload.manifest(view.sha256(), view.version(), view.models()),
                view.signature());
    }
}
