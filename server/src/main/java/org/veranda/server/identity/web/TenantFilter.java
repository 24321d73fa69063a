package org.veranda.server.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.veranda.model.identity.TenantId;
import org.veranda.server.identity.Caller;
import org.veranda.server.tenancy.CurrentTenant;

import java.io.IOException;

/// Binds the caller's tenant for the rest of the request.
final class TenantFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        if (caller != null && caller.getPrincipal() instanceof Caller known) {
            within(known.tenant(), () -> chain.doFilter(request, response));
        } else {
            chain.doFilter(request, response);
        }
    }

    private interface Rest {
        void run() throws ServletException, IOException;
    }

    private static void within(TenantId tenant, Rest rest) throws ServletException, IOException {
        try {
            CurrentTenant.<Boolean, Exception>call(
                    tenant,
                    () -> {
                        rest.run();
                        return true;
                    });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
