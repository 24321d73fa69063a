package org.veranda.model.notification;

/// What a notice is about: the machine as commands name it, and the number there: `alarm` 42.
public record NoticeSubject(String type, long id) {}
