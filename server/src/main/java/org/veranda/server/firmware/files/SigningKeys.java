package org.veranda.server.firmware.files;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.veranda.server.installation.DataFolder;
import org.veranda.server.tenancy.CurrentTenant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// The Ed25519 keys whose signatures the operator believes: those for all tenants, and those of one. They are read each
/// time, so that a key is good, or bad, from the moment its file is put there or taken away.
@Component
public class SigningKeys {

    private static final Logger log = LoggerFactory.getLogger(SigningKeys.class);

    private final Path folder;

    SigningKeys(FirmwareSettings settings, DataFolder data) {
        this.folder =
                Objects.requireNonNullElse(settings.keys(), data.path().resolve("firmware-keys"));
    }

    /// Whether one of the keys for the current tenant signed that text.
    ///
    /// @param signature in Base64
    public boolean signed(String text, @Nullable String signature) {
        if (signature == null) {
            return false;
        }
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(signature.strip());
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
        byte[] message = text.getBytes(StandardCharsets.UTF_8);
        return keys().anyMatch(key -> verifies(key, message, bytes));
    }

    /// Puts a key there, for the current tenant only.
    public void trust(PublicKey key, String name) {
        Path own = folder.resolve(CurrentTenant.get().toString());
        String body = Base64.getMimeEncoder().encodeToString(key.getEncoded());
        try {
            Files.createDirectories(own);
            Files.writeString(
                    own.resolve(name + ".pem"),
                    "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n".formatted(body));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the key " + name, e);
        }
    }

    private Stream<PublicKey> keys() {
        return Stream.of(folder, folder.resolve(CurrentTenant.get().toString()))
                .flatMap(SigningKeys::files)
                .flatMap(SigningKeys::key);
    }

    private static Stream<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, "*.pem")) {
            found.forEach(files::add);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look into " + folder, e);
        }
        return files.stream();
    }

    private static Stream<PublicKey> key(Path file) {
        try {
            String body = Files.readString(file).replaceAll("-----[^-]+-----|\\s", "");
            X509EncodedKeySpec spec = new X509EncodedKeySpec(Base64.getDecoder().decode(body));
            return Stream.of(KeyFactory.getInstance("Ed25519").generatePublic(spec));
        } catch (IOException | IllegalArgumentException | GeneralSecurityException e) {
            log.warn("Cannot read the key {}: {}", file, e.getMessage());
            return Stream.empty();
        }
    }

    private static boolean verifies(PublicKey key, byte[] message, byte[] signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(message);
            return check.verify(signature);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }
}
