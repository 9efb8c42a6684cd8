/** What kata tests stand on: a booted service, a fresh database, counters, and failures that teach. */
@NullMarked
package dev.back2code.kit;

import org.jspecify.annotations.NullMarked;
