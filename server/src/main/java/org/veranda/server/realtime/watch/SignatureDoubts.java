package org.veranda.server.realtime.watch;

import static org.veranda.server.realtime.watch.Trouble.AUTH_DATA_NOT_SIGNED;
import static org.veranda.server.realtime.watch.Trouble.AUTH_MALFORMED;
import static org.veranda.server.realtime.watch.Trouble.AUTH_MISSING;
import static org.veranda.server.realtime.watch.Trouble.AUTH_NO_DATA;
import static org.veranda.server.realtime.watch.Trouble.AUTH_OTHER_APP;
import static org.veranda.server.realtime.watch.Trouble.AUTH_OTHER_CHANNEL;
import static org.veranda.server.realtime.watch.Trouble.AUTH_OTHER_KEY;
import static org.veranda.server.realtime.watch.Trouble.AUTH_OTHER_SECRET;
import static org.veranda.server.realtime.watch.Trouble.AUTH_OTHER_SOCKET;

import org.jspecify.annotations.Nullable;
import org.veranda.server.realtime.app.App;
import org.veranda.server.realtime.app.Apps;
import org.veranda.server.realtime.app.ChannelSignature;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds out what is wrong with a signature that was refused, by signing what the client's server may have signed instead.
/// It costs up to a hundred signatures, so the caller bounds how often it is asked. Tells names and ids, never a secret.
final class SignatureDoubts {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");
    private static final int MOST_CHANNELS = 32;
    private static final List<String> PREFIXES =
            List.of("", "private-", "presence-", "private-encrypted-");

    private final Apps apps;
    private final RecentSockets sockets;

    SignatureDoubts(Apps apps, RecentSockets sockets) {
        this.apps = apps;
        this.sockets = sockets;
    }

    /// What is wrong, and the other key, socket, channel or app that it was meant for.
    record Doubt(Trouble trouble, String detail) {

        private Doubt(Trouble trouble) {
            this(trouble, "");
        }
    }

    Doubt about(Claim claim, App app, String address) {
        String auth = claim.auth();
        if (auth == null || auth.isBlank()) {
            return new Doubt(AUTH_MISSING);
        }
        int colon = auth.lastIndexOf(':');
        if (colon < 1 || !HEX.matcher(auth.substring(colon + 1)).matches()) {
            return new Doubt(AUTH_MALFORMED);
        }
        if (!auth.substring(0, colon).equals(app.key())) {
            return new Doubt(AUTH_OTHER_KEY, auth.substring(0, colon));
        }
        if (claim.isPresence() && claim.channelData() == null) {
            return new Doubt(AUTH_NO_DATA);
        }
        return signedInstead(claim, app, auth, address);
    }

    private Doubt signedInstead(Claim claim, App app, String auth, String address) {
        String data = claim.channelData();
        if (data != null
                && ChannelSignature.isGood(app, claim.socketId(), claim.channel(), null, auth)) {
            return new Doubt(AUTH_DATA_NOT_SIGNED);
        }
        Optional<String> channel =
                otherChannels(claim).stream()
                        .filter(name -> isFor(app, claim.socketId(), name, data, auth))
                        .findFirst();
        if (channel.isPresent()) {
            return new Doubt(AUTH_OTHER_CHANNEL, channel.get());
        }
        return sockets.of(address).stream()
                .filter(id -> isFor(app, id, claim.channel(), data, auth))
                .findFirst()
                .map(id -> new Doubt(AUTH_OTHER_SOCKET, id))
                .orElseGet(() -> bySecret(claim, app, auth));
    }

    private Doubt bySecret(Claim claim, App app, String auth) {
        String signature = auth.substring(app.key().length());
        return apps.all().stream()
                .filter(other -> !other.id().equals(app.id()))
                .filter(other ->
                        isFor(
                                other,
                                claim.socketId(),
                                claim.channel(),
                                claim.channelData(),
                                other.key() + signature))
                .findFirst()
                .map(other -> new Doubt(AUTH_OTHER_APP, other.id()))
                .orElseGet(() -> new Doubt(AUTH_OTHER_SECRET));
    }

    /// The same name with another prefix is the usual mistake: some libraries add it, some want it written.
    private static Set<String> otherChannels(Claim claim) {
        String bare = claim.channel().replaceFirst("^(private-encrypted-|private-|presence-)", "");
        Set<String> names = new LinkedHashSet<>();
        PREFIXES.forEach(prefix -> names.add(prefix + bare));
        names.add("private-" + claim.channel());
        claim.others().stream().limit(MOST_CHANNELS).forEach(names::add);
        names.remove(claim.channel());
        return names;
    }

    private static boolean isFor(
            App app, String socketId, String channel, @Nullable String data, String auth) {
        return ChannelSignature.isGood(app, socketId, channel, data, auth)
                || (data != null && ChannelSignature.isGood(app, socketId, channel, null, auth));
    }
}
