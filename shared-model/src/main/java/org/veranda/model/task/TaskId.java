package org.veranda.model.task;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// The number of a task.
public record TaskId(@JsonValue long value) {

    @JsonCreator
    public TaskId {}

    public static TaskId of(String text) {
        return new TaskId(Long.parseLong(text));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
