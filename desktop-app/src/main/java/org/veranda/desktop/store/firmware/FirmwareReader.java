package org.veranda.desktop.store.firmware;

import org.jspecify.annotations.Nullable;
import org.veranda.desktop.connection.session.Api;
import org.veranda.desktop.ui.TaskRunner;
import org.veranda.model.firmware.PackageId;
import org.veranda.model.firmware.RolloutId;
import org.veranda.model.firmware.job.JobState;
import org.veranda.wire.JobView;
import org.veranda.wire.PackageView;
import org.veranda.wire.RolloutView;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

/// Asks the server about firmware, and sends some in.
public final class FirmwareReader implements FirmwareRecords {

    private static final String PACKAGES = "/api/v1/firmware/packages";
    private static final String ROLLOUTS = "/api/v1/firmware/rollouts";

    private final Api api;
    private final TaskRunner tasks;

    public FirmwareReader(Api api, TaskRunner tasks) {
        this.api = api;
        this.tasks = tasks;
    }

    @Override
    public CompletionStage<List<PackageView>> packages() {
        return tasks.run(() -> api.getList(PACKAGES, PackageView.class));
    }

    @Override
    public CompletionStage<List<RolloutView>> rollouts() {
        return tasks.run(() -> api.getList(ROLLOUTS, RolloutView.class));
    }

    @Override
    public CompletionStage<List<JobView>> jobs(RolloutId rollout, JobState state) {
        String path = ROLLOUTS + "/" + rollout + "/jobs?state=" + state.wire();
        return tasks.run(() -> api.getList(path, JobView.class));
    }

    @Override
    public CompletionStage<PackageView> send(PackageDraft draft, Upload upload) {
        return tasks.run(() -> {
            String path =
                    PACKAGES
                            + "?version="
                            + coded(draft.version())
                            + "&models="
                            + coded(String.join(",", draft.models()))
                            + "&sha256="
                            + coded(draft.sha256() == null ? sum(draft.file()) : draft.sha256())
                            + optional("signature", draft.signature())
                            + optional("note", draft.note());
            return api.send(path, new MeteredFile(draft.file(), upload), PackageView.class);
        });
    }

    @Override
    public CompletionStage<PackageView> verify(PackageId id) {
        return decide(id, "verify", Map.of());
    }

    @Override
    public CompletionStage<PackageView> release(PackageId id) {
        return decide(id, "release", Map.of());
    }

    @Override
    public CompletionStage<PackageView> withdraw(PackageId id, String reason) {
        return decide(id, "withdraw", Map.of("reason", reason));
    }

    private CompletionStage<PackageView> decide(PackageId id, String verb, Map<String, ?> body) {
        String path = PACKAGES + "/" + id + "/" + verb;
        return tasks.run(() -> api.postForData(path, body, PackageView.class));
    }

    /// The file's SHA-256, which proves that what arrives is what was sent.
    private static String sum(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digest =
                        new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
            digest.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String optional(String name, @Nullable String value) {
        return value == null ? "" : "&" + name + "=" + coded(value);
    }

    private static String coded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
