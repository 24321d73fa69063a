package org.veranda.server.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jetty.JettyWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Import;
import org.veranda.server.testing.ServerTest;
import org.veranda.server.testing.TwoTenants;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Objects;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/// Frames over TLS: the same server, on an encrypted port of its own.
@ServerTest
@Import(Wire.class)
class TlsTest {

    private static final String PASSWORD = "only for this test";

    @Autowired Wire wire;
    @Autowired TwoTenants two;
    @Autowired WebServerApplicationContext context;
    @TempDir Path directory;

    private ServerConnector connector;

    @BeforeEach
    void listen() throws Exception {
        JettyWebServer running = (JettyWebServer) Objects.requireNonNull(context.getWebServer());
        Server server = running.getServer();
        SslContextFactory.Server tls = new SslContextFactory.Server();
        tls.setKeyStorePath(certificate().toString());
        tls.setKeyStorePassword(PASSWORD);
        HttpConfiguration plain =
                server.getConnectors()[0]
                        .getConnectionFactory(HttpConnectionFactory.class)
                        .getHttpConfiguration();
        HttpConfiguration secure = new HttpConfiguration(plain);
        secure.addCustomizer(new SecureRequestCustomizer(false));
        connector = new ServerConnector(server, tls, new HttpConnectionFactory(secure));
        server.addConnector(connector);
        connector.start();
    }

    @AfterEach
    void close() throws Exception {
        connector.stop();
        connector.getServer().removeConnector(connector);
    }

    @Test
    void bringsLargeEventsWholeAndInOrderAndEachResortItsOwn() throws Exception {
        TwoTenants.Pair pair = two.found();
        try (SocketClient quinta = openIn("private-tenant." + pair.quinta());
                SocketClient serra = openIn("private-tenant." + pair.serra())) {
            for (int i = 0; i < 20; i++) {
                wire.commitLarge(pair.quinta());
            }
            wire.commit(pair.serra(), 1);

            for (int seq = 1; seq <= 20; seq++) {
                String data = quinta.next("LayoutChanged").path("data").asString();
                assertThat(data).isEqualTo(wire.payload(pair.quinta(), seq));
            }
            String theirs = serra.next("LayoutChanged").path("data").asString();
            assertThat(theirs).isEqualTo(wire.payload(pair.serra(), 1));
            quinta.say("{\"event\":\"pusher:ping\",\"data\":{}}");
            quinta.next("pusher:pong");
        }
    }

    private SocketClient openIn(String channel) throws Exception {
        HttpClient http = HttpClient.newBuilder().sslContext(trusting()).build();
        URI plain = wire.uri();
        URI secure =
                URI.create(
                        "wss://localhost:%d%s?%s"
                                .formatted(
                                        connector.getLocalPort(),
                                        plain.getRawPath(),
                                        plain.getRawQuery()));
        SocketClient client = SocketClient.openWith(http, secure);
        client.subscribe(channel, wire.sign(client.socketId(), channel));
        client.next("pusher_internal:subscription_succeeded");
        return client;
    }

    private SSLContext trusting() throws Exception {
        KeyStore known = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(certificate())) {
            known.load(in, PASSWORD.toCharArray());
        }
        TrustManagerFactory trust =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(known);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, trust.getTrustManagers(), null);
        return tls;
    }

    /// Made by the JDK's own tool, once.
    private Path certificate() throws IOException, InterruptedException {
        Path store = directory.resolve("localhost.p12");
        if (!Files.exists(store)) {
            Path tool = Path.of(System.getProperty("java.home"), "bin", "keytool");
            String arguments =
                    "-genkeypair -alias localhost -keyalg EC -dname CN=localhost -ext san=dns:localhost"
                            + " -storetype PKCS12 -validity 2 -keystore";
            ProcessBuilder making = new ProcessBuilder(tool.toString());
            making.command().addAll(List.of(arguments.split(" ")));
            making.command().addAll(List.of(store.toString(), "-storepass", PASSWORD));
            assertThat(making.inheritIO().start().waitFor()).isZero();
        }
        return store;
    }
}
