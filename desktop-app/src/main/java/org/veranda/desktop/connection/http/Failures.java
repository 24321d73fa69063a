package org.veranda.desktop.connection.http;

import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;

/// Tells what a failed exchange means for the user.
public final class Failures {

    private Failures() {}

    public static ContactFailure of(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof CertificateException || at instanceof CertPathValidatorException) {
                return ContactFailure.CERTIFICATE;
            }
        }
        return ContactFailure.UNREACHABLE;
    }
}
