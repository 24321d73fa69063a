package org.veranda.server.bench.wire;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A Pusher-compatible server and the app that is used there.
public record Target(String host, int port, String appId, String key, String secret) {

    InetSocketAddress address() {
        return new InetSocketAddress(host, port);
    }

    byte[] upgradeRequest() {
        return ascii(
                "GET /app/%s?protocol=7&client=bench&version=1 HTTP/1.1\r\nHost: %s:%d\r\n"
                                .formatted(key, host, port)
                        + "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
    }

    /// A signed `POST /apps/{id}/events`.
    byte[] publishRequest(String channel, String data) {
        String body =
                "{\"name\":\"changed\",\"channels\":[\"%s\"],\"data\":\"%s\"}"
                        .formatted(channel, data.replace("\"", "\\\""));
        String path = "/apps/" + appId + "/events";
        String query =
                "auth_key=%s&auth_timestamp=%d&auth_version=1.0&body_md5=%s"
                        .formatted(key, System.currentTimeMillis() / 1_000, md5(body));
        String signature = sign("POST\n" + path + "\n" + query);
        return ascii(
                "POST %s?%s&auth_signature=%s HTTP/1.1\r\nHost: %s:%d\r\n"
                                .formatted(path, query, signature, host, port)
                        + "Content-Type: application/json\r\nContent-Length: "
                        + body.length()
                        + "\r\n\r\n"
                        + body);
    }

    /// The `auth` of a subscription to a private channel.
    String channelAuth(String socketId, String channel) {
        return key + ":" + sign(socketId + ":" + channel);
    }

    private String sign(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(ascii(secret), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(ascii(text)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String md5(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(ascii(text)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
