/** Gatling in JVMs of its own: the simulation, its timetable, and what it hands back. */
@NullMarked
package dev.back2code.load.gatling;

import org.jspecify.annotations.NullMarked;
