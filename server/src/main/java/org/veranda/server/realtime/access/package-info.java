/// Who may hear what: decided from the database when a socket asks, and taken back when it changes.
@NullMarked
package org.veranda.server.realtime.access;

import org.jspecify.annotations.NullMarked;
