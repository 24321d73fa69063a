package org.veranda.server.realtime.api;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.veranda.server.identity.pace.CallersAddress;
import org.veranda.server.problem.Problem;
import org.veranda.server.realtime.api.request.CallRefused;
import org.veranda.server.realtime.api.request.Route;
import org.veranda.server.realtime.watch.Caller;

import tools.jackson.databind.json.JsonMapper;

import java.nio.ByteBuffer;

/// Serves the Pusher HTTP API before anything else sees the request: its paths are taken as they were sent, with
/// characters that all other paths must not have, and neither a filter nor a session is in the way.
final class ApiHandler extends Handler.Wrapper {

    private static final Logger LOG = LoggerFactory.getLogger(ApiHandler.class);

    private final PusherApi api;
    private final CallWatch watch;
    private final CallersAddress addresses;
    private final JsonMapper json;

    ApiHandler(PusherApi api, CallWatch watch, CallersAddress addresses, JsonMapper json) {
        this.api = api;
        this.watch = watch;
        this.addresses = addresses;
        this.json = json;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        HttpURI uri = request.getHttpURI();
        String path = uri.getPath();
        if (path != null && path.startsWith(Route.PREFIX)) {
            serve(request, path, new Answering(request, response, callback));
            return true;
        }
        if (uri.hasViolations()
                && !uri.getViolations().stream().allMatch(UriCompliance.DEFAULT::allows)) {
            Response.writeError(request, response, callback, HttpStatus.BAD_REQUEST.value());
            return true;
        }
        return super.handle(request, response, callback);
    }

    private void serve(Request request, String path, Answering answering) {
        answering.guard(() -> {
            Call call = api.open(request.getMethod(), path, request.getHttpURI().getQuery());
            int limit = call.bodyLimit();
            if (request.getLength() > limit) {
                throw tooLarge(limit);
            }
            Content.Source.asByteArrayAsync(
                    request,
                    limit,
                    Promise.Invocable.from(
                            getInvocationType(),
                            body -> answering.guard(() -> answering.ok(api.answer(call, body))),
                            failure -> answering.fail(tooLargeOr(failure, request, limit))));
        });
    }

    private static CallRefused tooLarge(int limit) {
        return CallRefused.tooLarge("The body of this call may have at most " + limit + " bytes.");
    }

    private static Throwable tooLargeOr(Throwable failure, Request request, int limit) {
        return Request.getContentBytesRead(request) > limit ? tooLarge(limit) : failure;
    }

    /// One answer to one request.
    private final class Answering {

        private final Request request;
        private final Response response;
        private final Callback callback;

        Answering(Request request, Response response, Callback callback) {
            this.request = request;
            this.response = response;
            this.callback = callback;
        }

        void guard(Runnable work) {
            try {
                work.run();
            } catch (CallRefused refused) {
                refuse(refused);
            } catch (RuntimeException fault) {
                LOG.error("Cannot answer a call of the HTTP API", fault);
                refuse(
                        Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "The server failed."),
                        HttpHeaders.EMPTY);
            }
        }

        void ok(byte[] body) {
            write(HttpStatus.OK, MediaType.APPLICATION_JSON_VALUE, body);
        }

        void fail(Throwable failure) {
            if (failure instanceof CallRefused refused) {
                refuse(refused);
            } else {
                callback.failed(failure);
            }
        }

        private void refuse(CallRefused why) {
            CallRefused told = watch.refused(why, caller());
            refuse(told.problem(), told.headers());
        }

        private Caller caller() {
            HttpFields sent = request.getHeaders();
            return Caller.ofBackend(
                    addresses.of(
                            Request.getRemoteAddr(request),
                            sent.getValuesList(CallersAddress.HEADER)),
                    sent.get("X-Pusher-Library"),
                    request.getHttpURI().getQuery());
        }

        private void refuse(Problem problem, HttpHeaders headers) {
            headers.forEach((name, values) -> response.getHeaders().put(name, values));
            byte[] body = json.writeValueAsBytes(problem.body(request.getHttpURI().getPath()));
            write(problem.status(), MediaType.APPLICATION_PROBLEM_JSON_VALUE, body);
        }

        private void write(HttpStatus status, String type, byte[] body) {
            watch.answered(request.getHttpURI().getPath(), status.value());
            response.setStatus(status.value());
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
            response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
            response.getHeaders().put("X-Content-Type-Options", "nosniff");
            response.write(true, ByteBuffer.wrap(body), callback);
        }
    }
}
