/// Drives the sync engine through failures from a seed, against a model of the server.
@NullMarked
package org.veranda.desktop.sync;

import org.jspecify.annotations.NullMarked;
