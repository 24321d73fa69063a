package org.veranda.desktop.connection.socket;

import jakarta.websocket.ClientEndpointConfig;
import jakarta.websocket.DeploymentException;

import org.glassfish.tyrus.client.ClientManager;
import org.glassfish.tyrus.client.ClientProperties;
import org.glassfish.tyrus.core.HandshakeException;
import org.veranda.desktop.connection.http.ContactException;
import org.veranda.desktop.connection.http.ContactFailure;
import org.veranda.desktop.connection.http.Failures;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.time.Duration;

/// Opens WebSockets, through the system's proxy where there is one.
public final class Sockets {

    private static final Duration HANDSHAKE = Duration.ofSeconds(10);
    private static final int LARGEST_FRAME = 16 << 20;
    private static final int UNAVAILABLE = 503;

    /// Blocks until the socket is open or the attempt has failed.
    public LiveSocket open(URI uri, SocketListener listener) {
        ClientManager client = ClientManager.createClient();
        client.setDefaultMaxTextMessageBufferSize(LARGEST_FRAME);
        client.getProperties().put(ClientProperties.HANDSHAKE_TIMEOUT, (int) HANDSHAKE.toMillis());
        client.getProperties().put(ClientProperties.SHARED_CONTAINER, true);
        client.getProperties().put(ClientProperties.INCOMING_BUFFER_SIZE, LARGEST_FRAME);
        useProxy(client, uri);
        SocketEndpoint endpoint = new SocketEndpoint(listener);
        try {
            client.connectToServer(endpoint, ClientEndpointConfig.Builder.create().build(), uri);
            return endpoint;
        } catch (DeploymentException | IOException e) {
            throw failed(uri, e);
        }
    }

    private static ContactException failed(URI uri, Exception cause) {
        String message =
                "Cannot open a socket to " + uri.getAuthority() + ": " + cause.getMessage();
        return new ContactException(failure(cause), message, cause);
    }

    private static ContactFailure failure(Exception cause) {
        for (Throwable at = cause; at != null; at = at.getCause()) {
            if (at instanceof HandshakeException refused) {
                return refused.getHttpStatusCode() == UNAVAILABLE
                        ? ContactFailure.BUSY
                        : ContactFailure.NOT_VERANDA;
            }
        }
        return Failures.of(cause);
    }

    private static void useProxy(ClientManager client, URI uri) {
        URI asHttp = URI.create(uri.toString().replaceFirst("^ws", "http"));
        for (Proxy proxy : ProxySelector.getDefault().select(asHttp)) {
            if (proxy.type() == Proxy.Type.HTTP
                    && proxy.address() instanceof InetSocketAddress address) {
                String via = "http://" + address.getHostString() + ":" + address.getPort();
                client.getProperties().put(ClientProperties.PROXY_URI, via);
                return;
            }
        }
    }
}
