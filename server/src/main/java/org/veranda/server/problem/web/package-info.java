/// Where problems meet HTTP: what controllers throw, what Spring and Jetty refuse, bodies that are too large.
@NullMarked
package org.veranda.server.problem.web;

import org.jspecify.annotations.NullMarked;
