package org.veranda.server.identity.web;

/// The envelope of every successful answer.
record Data<T>(T data) {}
