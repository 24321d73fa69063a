/// The HTTP resources of tasks, to look at.
@NullMarked
package org.veranda.server.housekeeping.web;

import org.jspecify.annotations.NullMarked;
