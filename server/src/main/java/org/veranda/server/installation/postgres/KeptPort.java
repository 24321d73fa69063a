package org.veranda.server.installation.postgres;

import org.veranda.server.installation.CannotStartException;
import org.veranda.server.installation.DataFolder;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The loopback port of a data folder's PostgreSQL: the same every time, unless somebody else took it.
final class KeptPort {

    private KeptPort() {}

    static int read(Path file) {
        try {
            return Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : 0;
        } catch (IOException | NumberFormatException e) {
            throw new CannotStartException("Cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    static int choose(Path file) {
        int kept = read(file);
        int port = kept > 0 && free(kept) ? kept : anyFree();
        if (port != kept) {
            DataFolder.replace(file, Integer.toString(port).getBytes(StandardCharsets.US_ASCII));
        }
        return port;
    }

    private static boolean free(int port) {
        try {
            return bind(port) == port;
        } catch (IOException _) {
            return false;
        }
    }

    private static int anyFree() {
        try {
            return bind(0);
        } catch (IOException e) {
            throw new CannotStartException("Cannot find a free port: " + e.getMessage(), e);
        }
    }

    static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }

    private static int bind(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(loopback(), port));
            return socket.getLocalPort();
        }
    }
}
