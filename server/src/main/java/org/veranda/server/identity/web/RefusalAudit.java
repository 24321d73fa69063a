package org.veranda.server.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.veranda.server.identity.AuditTrail;
import org.veranda.server.identity.AuditTrail.Kind;
import org.veranda.server.tenancy.CurrentTenant;

import java.io.IOException;

/// Writes down what somebody asked for and was not allowed: the method and the path, never what was sent.
final class RefusalAudit extends OncePerRequestFilter {

    private final AuditTrail audit;
    private final TransactionTemplate transaction;

    RefusalAudit(AuditTrail audit, TransactionTemplate transaction) {
        this.audit = audit;
        this.transaction = transaction;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (response.getStatus() == HttpServletResponse.SC_FORBIDDEN
                && CurrentTenant.find().isPresent()) {
            String refused = request.getMethod() + " " + request.getRequestURI();
            transaction.executeWithoutResult(_ -> audit.note(Kind.FORBIDDEN, refused));
        }
    }
}
