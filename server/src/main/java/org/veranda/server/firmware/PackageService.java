package org.veranda.server.firmware;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.veranda.model.Decision;
import org.veranda.model.FailingClause;
import org.veranda.model.firmware.PackageCommand;
import org.veranda.model.firmware.PackageId;
import org.veranda.model.firmware.PackageRules;
import org.veranda.model.firmware.PackageState;
import org.veranda.model.identity.Permission;
import org.veranda.model.identity.Staff;
import org.veranda.server.firmware.files.PackageFiles;
import org.veranda.server.firmware.files.PackageFiles.Received;
import org.veranda.server.firmware.files.SigningKeys;
import org.veranda.server.identity.Actor;
import org.veranda.server.problem.ConflictException;
import org.veranda.server.problem.InvalidInputException;
import org.veranda.server.problem.NotFoundException;
import org.veranda.server.problem.RefusedException;
import org.veranda.server.rooms.Origin;
import org.veranda.wire.PackageView;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Clock;
import java.util.List;
import java.util.Objects;

/// Takes packages in and says what may become of them. A package that has a row has its file.
@Service
public class PackageService {

    private final Packages packages;
    private final PackageFiles files;
    private final PackageTrust trust;
    private final SigningKeys keys;
    private final RolloutRecorder recorder;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PackageService(
            Packages packages,
            PackageFiles files,
            PackageTrust trust,
            SigningKeys keys,
            RolloutRecorder recorder,
            TransactionTemplate transaction,
            Clock clock) {
        this.packages = packages;
        this.files = files;
        this.trust = trust;
        this.keys = keys;
        this.recorder = recorder;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Believes the signatures of that key, in packages of the current tenant; for the demo, which makes its own.
    public void trust(PublicKey key, String name) {
        keys.trust(key, name);
    }

    /// Streams the file to disk, with no transaction open meanwhile; then checks it and stores what it is.
    public PackageView upload(PackageUpload upload, InputStream body, Actor actor)
            throws IOException {
        actor.require(Permission.DEPLOY_FIRMWARE);
        long used = Objects.requireNonNull(transaction.execute(_ -> packages.bytes()));
        Received received = files.receive(body, used);
        try {
            check(upload, received);
            return Objects.requireNonNull(transaction.execute(_ -> store(upload, received, actor)));
        } catch (RuntimeException e) {
            files.discard(received);
            throw e;
        }
    }

    private static void check(PackageUpload upload, Received received) {
        if (received.size() == 0) {
            throw new InvalidInputException("body", "The file is empty.");
        }
        if (!received.sha256().equals(upload.sha256())) {
            throw new InvalidInputException(
                    "sha256",
                    "The file is not the one that was meant: its checksum is %s. Nothing was kept."
                            .formatted(received.sha256()));
        }
    }

    private PackageView store(PackageUpload upload, Received received, Actor actor) {
        packages.findSame(received.sha256())
                .ifPresent(same -> {
                    throw here("as package %s".formatted(same.id()));
                });
        PackageId id = insert(upload, received, actor);
        files.keep(received, id);
        TransactionSynchronizationManager.registerSynchronization(new Undo(id));
        PackageView draft = get(id);
        boolean signed = trust.signed(draft);
        settle(
                draft,
                PackageRules.decide(draft.state(), verify(draft, true, signed), actor.staff()),
                signed);
        return told(id, "uploaded: %s, %d bytes".formatted(upload.version(), received.size()));
    }

    private PackageId insert(PackageUpload upload, Received received, Actor actor) {
        try {
            return packages.insert(
                    new Packages.Draft(
                            upload.version(),
                            upload.models(),
                            received.size(),
                            received.sha256(),
                            upload.signature(),
                            upload.note(),
                            actor.user(),
                            clock.instant()));
        } catch (DuplicateKeyException sentTwice) {
            throw here("sent by somebody else at this moment");
        }
    }

    private static ConflictException here(String how) {
        return new ConflictException("The same file is here already, %s.".formatted(how));
    }

    /// A draft that is not found good stays one; whoever asks sees what it lacks.
    private void settle(PackageView draft, Decision<PackageState> decision, boolean signed) {
        PackageState after =
                decision instanceof Decision.Changed<PackageState>(PackageState state)
                        ? state
                        : draft.state();
        packages.checked(draft.id(), after, signed);
    }

    /// Carries out a command; what the rules refuse is thrown as a [RefusedException].
    ///
    /// @return whether anything changed
    @Transactional
    public boolean verify(PackageId id, Origin origin) {
        require(Permission.DEPLOY_FIRMWARE, "verify", origin.by());
        PackageView now = locked(id);
        boolean signed = trust.signed(now);
        boolean changed = decide(now, verify(now, whole(now), signed), origin);
        if (changed) {
            packages.checked(id, PackageState.VERIFIED, signed);
        }
        return changed;
    }

    /// Found good once is not good for ever: the file and its signature are looked at again.
    @Transactional
    public boolean release(PackageId id, Origin origin) {
        PackageCommand command = new PackageCommand.Release();
        require(PackageRules.permission(command), command.command(), origin.by());
        PackageView now = locked(id);
        if (now.state() == PackageState.VERIFIED) {
            List<FailingClause> failing =
                    PackageRules.failing(checks(now, whole(now), trust.signed(now)));
            if (!failing.isEmpty()) {
                throw new RefusedException(
                        PackageRules.notVerified(now.state(), command, failing), now);
            }
        }
        return decide(now, command, origin);
    }

    /// Reads the whole file if it is not known how it is now; with no transaction open, for that takes seconds.
    public void read(PackageId id, Actor actor) {
        if (actor.may(Permission.DEPLOY_FIRMWARE)) {
            Objects.requireNonNull(transaction.execute(_ -> packages.find(id)))
                    .filter(found -> found.state() != PackageState.WITHDRAWN)
                    .ifPresent(this::whole);
        }
    }

    private boolean whole(PackageView view) {
        return files.digest(view.id()).equals(view.sha256());
    }

    /// Rollouts of it that are under way halt.
    @Transactional
    public boolean withdraw(PackageId id, String reason, Origin origin) {
        boolean changed = apply(id, new PackageCommand.Withdraw(reason), origin);
        if (changed) {
            recorder.withdraw(id);
        }
        return changed;
    }

    private boolean apply(PackageId id, PackageCommand command, Origin origin) {
        require(PackageRules.permission(command), command.command(), origin.by());
        return decide(locked(id), command, origin);
    }

    private boolean decide(PackageView now, PackageCommand command, Origin origin) {
        Decision<PackageState> decision = PackageRules.decide(now.state(), command, origin.by());
        PackageState after = decision.orElseThrow(refusal -> new RefusedException(refusal, now));
        if (after == now.state()) {
            return false;
        }
        String reason =
                command instanceof PackageCommand.Withdraw(var why) ? why.strip() : now.reason();
        packages.update(now.id(), after, reason);
        told(now.id(), after.wire() + (reason == null ? "" : ": " + reason));
        return true;
    }

    @Transactional(readOnly = true)
    List<PackageView> all() {
        return packages.all();
    }

    /// The package, or a 404: a foreign tenant's is no different from none.
    @Transactional(readOnly = true)
    public PackageView get(PackageId id) {
        return packages.find(id).orElseThrow(() -> unknown(id));
    }

    /// As it is, and stays until the transaction is done; or a 404.
    @Transactional
    PackageView kept(PackageId id) {
        return packages.keep(id).orElseThrow(() -> unknown(id));
    }

    /// The package whose file people may fetch: released, and signed by a key that counts.
    @Transactional(readOnly = true)
    PackageView fetched(PackageId id) {
        PackageView view = get(id);
        if (trust.of(view) != PackageTrust.Verdict.GOOD) {
            throw new ConflictException(
                    "Cannot fetch package %s: it is not released, or no key signs it."
                            .formatted(id));
        }
        return view;
    }

    /// The same for devices, to which there is nothing else.
    @Transactional(readOnly = true)
    PackageView released(PackageId id) {
        return packages.find(id)
                .filter(found -> trust.of(found) == PackageTrust.Verdict.GOOD)
                .orElseThrow(() -> unknown(id));
    }

    /// Where its file lies, if it is the one that was sent.
    Path file(PackageView fetched) {
        if (!whole(fetched)) {
            throw new ConflictException(
                    "Cannot fetch package %s: its file is not the one that was sent."
                            .formatted(fetched.id()));
        }
        return files.place(fetched.id());
    }

    private PackageView locked(PackageId id) {
        return packages.lock(id).orElseThrow(() -> unknown(id));
    }

    private static PackageCommand verify(PackageView view, boolean whole, boolean signed) {
        return new PackageCommand.Verify(checks(view, whole, signed));
    }

    private static PackageCommand.Checks checks(PackageView view, boolean whole, boolean signed) {
        return new PackageCommand.Checks(whole, signed, !view.models().isEmpty());
    }

    private static void require(Permission needed, String command, Staff by) {
        if (!by.may(needed)) {
            throw new RefusedException(Refusals.notPermitted("package", command, needed), null);
        }
    }

    private PackageView told(PackageId id, String what) {
        PackageView now = get(id);
        recorder.tell(now, what);
        return now;
    }

    static NotFoundException unknown(PackageId id) {
        return new NotFoundException("Cannot find package %s: there is none here.".formatted(id));
    }

    /// Takes the file away again when its row is not committed.
    private final class Undo implements TransactionSynchronization {

        private final PackageId id;

        Undo(PackageId id) {
            this.id = id;
        }

        @Override
        public void afterCompletion(int status) {
            if (status == STATUS_ROLLED_BACK) {
                files.discard(id);
            }
        }
    }
}
