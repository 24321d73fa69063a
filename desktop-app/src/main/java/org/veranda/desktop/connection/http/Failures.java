package org.veranda.desktop.connection.http;

import org.veranda.desktop.connection.OfflineReason;

import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;

/// Tells what a failed exchange means for the user.
public final class Failures {

    private Failures() {}

    /// Why there is no answer, for those who wait for it.
    public static OfflineReason reason(Throwable failure) {
        return switch (failure) {
            case ContactException contact -> contact.failure().offlineReason();
            case ProblemException problem when problem.passing() -> OfflineReason.SERVER_BUSY;
            case ProblemException _, SessionEndedException _ -> OfflineReason.REFUSED;
            default -> OfflineReason.UNREACHABLE;
        };
    }

    public static ContactFailure of(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof CertificateException || at instanceof CertPathValidatorException) {
                return ContactFailure.CERTIFICATE;
            }
        }
        return ContactFailure.UNREACHABLE;
    }
}
