package org.veranda.server.operations;

import org.veranda.server.testing.Answer;
import org.veranda.server.testing.Api;

import java.util.Map;

/// The operator's page, as far as it speaks with the server.
final class Operator {

    static final String PATH = "/operator/api/";
    static final String SESSION = PATH + "session";

    private Operator() {}

    /// The page before anybody signed in.
    static Api page(Api nobody) {
        return nobody.with("X-Operator", "1");
    }

    static Answer signIn(Api page, String email, String password) {
        return page.post(SESSION, Map.of("email", email, "password", password));
    }

    /// The page of somebody who is signed in.
    static Api signedIn(Api nobody, String email, String password) {
        Answer answer = signIn(page(nobody), email, password);
        return page(nobody).with("Cookie", cookie(answer));
    }

    /// What the browser sends back.
    static String cookie(Answer answer) {
        return answer.header("Set-Cookie").orElseThrow().split(";")[0];
    }
}
