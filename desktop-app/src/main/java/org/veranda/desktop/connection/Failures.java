package org.veranda.desktop.connection;

import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;

/// Tells what a failed exchange means for the user.
final class Failures {

    private Failures() {}

    static ContactFailure of(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof CertificateException || at instanceof CertPathValidatorException) {
                return ContactFailure.CERTIFICATE;
            }
        }
        return ContactFailure.UNREACHABLE;
    }
}
