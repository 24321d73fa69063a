package org.veranda.server.realtime.api;

import org.jspecify.annotations.Nullable;
import org.veranda.server.realtime.api.request.CallRefused;
import org.veranda.server.realtime.api.request.Percent;
import org.veranda.server.realtime.api.request.Query;
import org.veranda.server.realtime.api.request.Route;
import org.veranda.server.realtime.app.App;
import org.veranda.server.realtime.app.Apps;
import org.veranda.server.realtime.watch.Trouble;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.HexFormat;

/// Lets in the calls that an app signed, and tells the others what is wrong with theirs; never a secret. A call is
/// believed before its body is read, for what it signs names the body's hash.
final class Gate {

    private static final int WINDOW_SECONDS = 600;
    private static final String VERSION = "1.0";

    private final Apps apps;
    private final InstantSource clock;

    Gate(Apps apps, InstantSource clock) {
        this.apps = apps;
        this.clock = clock;
    }

    /// @param path as it was sent
    Call open(String method, String path, @Nullable String rawQuery) {
        String appId = Route.appId(path);
        Route route = Route.of(path, appId);
        if (!method.equals(route.method())) {
            throw CallRefused.notAllowed(route.method());
        }
        Query query = Query.parse(rawQuery);
        App app = app(query.required("auth_key"), Percent.decode(appId, false));
        requireVersion(query);
        requireRecent(query);
        requireSignature(app, method, path, query);
        if (!app.enabled()) {
            throw CallRefused.forbidden("The app " + app.id() + " is switched off.");
        }
        return new Call(app, route, query);
    }

    /// Whether the body is the one that was signed.
    void requireBody(Call call, byte[] body) {
        if (body.length > 0 && !md5(body).equals(call.query().required("body_md5"))) {
            throw CallRefused.unsigned("body_md5 is not the MD5 of the body as it arrived.");
        }
    }

    private App app(String key, String appId) {
        App app =
                apps.byKey(key)
                        .orElseThrow(() ->
                                CallRefused.unauthorized(
                                        Trouble.CALL_KEY,
                                        "There is no app of the key " + key + "."));
        if (!app.id().equals(appId)) {
            throw CallRefused.unauthorized(
                    Trouble.CALL_KEY,
                    "The key %s is not that of the app %s in the path.".formatted(key, appId));
        }
        return app;
    }

    private static void requireVersion(Query query) {
        if (!query.required("auth_version").equals(VERSION)) {
            throw CallRefused.unsigned("auth_version is not " + VERSION + ".");
        }
    }

    private void requireRecent(Query query) {
        String shown = query.required("auth_timestamp");
        long now = clock.instant().getEpochSecond();
        try {
            long off = Math.subtractExact(Long.parseLong(shown), now);
            if (Math.abs(off) <= WINDOW_SECONDS) {
                return;
            }
            throw CallRefused.unauthorized(
                    Trouble.CALL_CLOCK,
                    "auth_timestamp is %d seconds %s the server's clock, which shows %d; at most %d are allowed."
                            .formatted(
                                    Math.abs(off),
                                    off < 0 ? "behind" : "ahead of",
                                    now,
                                    WINDOW_SECONDS));
        } catch (NumberFormatException | ArithmeticException _) {
            throw CallRefused.unsigned("auth_timestamp is not a Unix time in seconds.");
        }
    }

    /// Most clients sign the path as they send it, some sign it before they encode it.
    private static void requireSignature(App app, String method, String path, Query query) {
        String signature = query.signature();
        String parameters = query.signed();
        String sent = text(method, path, parameters);
        String decoded = Percent.decode(path, false);
        boolean good =
                app.signed(sent, signature)
                        || (!decoded.equals(path)
                                && app.signed(text(method, decoded, parameters), signature));
        if (!good) {
            throw CallRefused.unsigned(
                    "auth_signature is not the HMAC-SHA256, in small hex, with this app's secret of \""
                            + sent.replace("\n", "\\n")
                            + "\".");
        }
    }

    private static String text(String method, String path, String parameters) {
        return method + "\n" + path + "\n" + parameters;
    }

    private static String md5(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot check a body: this Java has no MD5", e);
        }
    }
}
