package org.veranda.server.identity.pace;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;

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
        chain.doFilter(addresses.on(request), response);
    }
}
