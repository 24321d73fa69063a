/// What a client reads when something went wrong.
@NullMarked
package org.veranda.server.problem.web;

import org.jspecify.annotations.NullMarked;
