/// Limits at the door, without a server.
@NullMarked
package org.veranda.server.identity.web;

import org.jspecify.annotations.NullMarked;
