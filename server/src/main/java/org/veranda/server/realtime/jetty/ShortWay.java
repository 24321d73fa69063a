package org.veranda.server.realtime.jetty;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.springframework.web.HttpRequestHandler;
import org.veranda.server.identity.pace.CallersAddress;

import java.io.IOException;
import java.util.regex.Pattern;

/// Brings an upgrade that is decent in every respect to Spring's handshake, past the filters and the dispatcher, which are
/// half of what it costs. All others go the long way, where somebody says what is wrong with them.
final class ShortWay extends Handler.Wrapper {

    private static final Pattern SOCKET = Pattern.compile("/app/[A-Za-z0-9_-]+");
    private static final Pattern QUERY = Pattern.compile("[A-Za-z0-9_.&=-]*");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9+/]{22}==");

    private final Draining draining;
    private final ServletContextHandler bare;

    ShortWay(
            Server server,
            Draining draining,
            HttpRequestHandler handshake,
            CallersAddress addresses) {
        this.draining = draining;
        bare = new ServletContextHandler("/app");
        bare.addServlet(new ServletHolder(new Upgrading(handshake, addresses)), "/*");
        bare.setServer(server);
        addBean(bare);
        setHandler(server.getHandler());
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        boolean decent = !draining.hasBegun() && isDecent(request);
        return decent
                ? bare.handle(request, response, callback)
                : super.handle(request, response, callback);
    }

    private static boolean isDecent(Request request) {
        String path = request.getHttpURI().getPath();
        String query = request.getHttpURI().getQuery();
        HttpFields headers = request.getHeaders();
        return path != null
                && SOCKET.matcher(path).matches()
                && (query == null || QUERY.matcher(query).matches())
                && HttpMethod.GET.is(request.getMethod())
                && request.getTunnelSupport() != null
                && "websocket".equalsIgnoreCase(headers.get(HttpHeader.UPGRADE))
                && headers.contains(HttpHeader.CONNECTION, "upgrade")
                && "13".equals(headers.get(HttpHeader.SEC_WEBSOCKET_VERSION))
                && isKey(headers.get(HttpHeader.SEC_WEBSOCKET_KEY))
                && request.getLength() <= 0;
    }

    private static boolean isKey(@Nullable String key) {
        return key != null && KEY.matcher(key).matches();
    }

    /// Hands the request to Spring.
    private static final class Upgrading extends HttpServlet {

        private static final long serialVersionUID = 1;

        private final transient HttpRequestHandler handshake;
        private final transient CallersAddress addresses;

        Upgrading(HttpRequestHandler handshake, CallersAddress addresses) {
            this.handshake = handshake;
            this.addresses = addresses;
        }

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response)
                throws ServletException, IOException {
            handshake.handleRequest(addresses.on(request), response);
        }
    }
}
