package dev.back2code.backing;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * A database that others are cloned from.
 *
 * @param name of the database on the server
 * @param digest changes whenever {@code fill} would make something else; a cached copy is found by it
 * @param base the template that this one starts from; empty for an empty database
 * @param fill makes the schema or the rows; gets the database as its owner sees it
 */
public record Template(String name, String digest, Optional<Template> base, Consumer<Database> fill) {}
