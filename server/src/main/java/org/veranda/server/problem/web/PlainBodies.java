package org.veranda.server.problem.web;

import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import org.veranda.wire.CommandBatch;

import java.lang.reflect.Type;

/// Lets no text that is none into a controller. Commands are judged one by one, so that a bad one costs no other.
@ControllerAdvice
final class PlainBodies extends RequestBodyAdviceAdapter {

    @Override
    public boolean supports(
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        return type instanceof Class<?> body && body.isRecord() && body != CommandBatch.class;
    }

    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        PlainText.check(body);
        return body;
    }
}
