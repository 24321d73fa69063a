/// The connection doctor: sees clients fail before they reach the real-time server, and examines those that ask.
@NullMarked
package org.veranda.server.operations.doctor;

import org.jspecify.annotations.NullMarked;
