/** Toxiproxy's contract, seen by its clients and by both ends of a connection. */
@NullMarked
package dev.back2code.backing.toxiproxy;

import org.jspecify.annotations.NullMarked;
