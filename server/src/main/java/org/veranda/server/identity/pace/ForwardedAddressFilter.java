package org.veranda.server.identity.pace;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.util.Collections;
import java.util.List;

/// Gives requests the address of their caller, see [CallersAddress].
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ForwardedAddressFilter extends OncePerRequestFilter {

    private final CallersAddress addresses;

    ForwardedAddressFilter(CallersAddress addresses) {
        this.addresses = addresses;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        List<String> forwarded = Collections.list(request.getHeaders(CallersAddress.HEADER));
        String address = addresses.of(request.getRemoteAddr(), forwarded);
        chain.doFilter(
                address.equals(request.getRemoteAddr()) ? request : new From(request, address),
                response);
    }

    private static final class From extends HttpServletRequestWrapper {

        private final String address;

        From(HttpServletRequest request, String address) {
            super(request);
            this.address = address;
        }

        @Override
        public String getRemoteAddr() {
            return address;
        }

        @Override
        public String getRemoteHost() {
            return address;
        }
    }
}
