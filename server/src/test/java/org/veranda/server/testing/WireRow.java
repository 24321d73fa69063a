package org.veranda.server.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Names the rows of `docs/wire.csv` that a test shows.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface WireRow {

    String[] value();
}
