package org.veranda.server.realtime.webhooks.delivery;

import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.SocketAddressResolver;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Looks a receiver's name up once for each connection, and gives the very addresses that it has looked at to connect to: who
/// answers differently the next time is not asked a next time.
final class PinnedAddresses implements SocketAddressResolver {

    private final Names names;
    private final boolean privateAddresses;

    /// @param privateAddresses whether receivers may be near this server
    PinnedAddresses(Names names, boolean privateAddresses) {
        this.names = names;
        this.privateAddresses = privateAddresses;
    }

    /// Who knows the addresses behind names.
    @FunctionalInterface
    interface Names {

        InetAddress[] find(String host) throws UnknownHostException;
    }

    /// The receiver is where no webhook may go.
    static final class PrivateAddressException extends IOException {

        private static final long serialVersionUID = 1L;

        private PrivateAddressException(InetAddress address) {
            super(
                    "not sent to %s, a private address: see veranda.webhooks.private-addresses"
                            .formatted(address.getHostAddress()));
        }
    }

    @Override
    public void resolve(
            String host,
            int port,
            Map<String, Object> context,
            Promise<List<InetSocketAddress>> promise) {
        try {
            promise.succeeded(resolve(host, port));
        } catch (IOException e) {
            promise.failed(e);
        }
    }

    private List<InetSocketAddress> resolve(String host, int port) throws IOException {
        List<InetSocketAddress> found = new ArrayList<>();
        for (InetAddress address : names.find(host)) {
            if (!privateAddresses && PrivateAddresses.isPrivate(address)) {
                throw new PrivateAddressException(address);
            }
            found.add(new InetSocketAddress(named(host, address), port));
        }
        return found;
    }

    /// By that name the receiver's certificate is checked.
    private static InetAddress named(String host, InetAddress address) throws UnknownHostException {
        return InetAddress.getByAddress(host, address.getAddress());
    }
}
