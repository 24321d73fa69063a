package org.veranda.server.maintenance;

import org.veranda.server.maintenance.image.Picture;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A photo that [PhotoIntake] has looked at and made anew.
public record Photo(Picture picture, String digest) {

    /// @param sent the bytes as they came, of which only the digest is kept
    static Photo of(Picture picture, byte[] sent) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(sent);
            return new Photo(picture, HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Cannot hash: this Java has no SHA-256", e);
        }
    }

    /// The same bytes are the same photo: what [Object#toString()] tells makes a request the same request.
    @Override
    public String toString() {
        return digest;
    }
}
