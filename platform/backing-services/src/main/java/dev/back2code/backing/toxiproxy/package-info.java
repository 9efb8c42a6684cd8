/**
 * Toxiproxy's HTTP API and toxics in this JVM: faults between two parties of a TCP connection, without Docker.
 *
 * @see <a href="https://github.com/Shopify/toxiproxy#http-api">Toxiproxy's documentation</a>
 */
@NullMarked
package dev.back2code.backing.toxiproxy;

import org.jspecify.annotations.NullMarked;
