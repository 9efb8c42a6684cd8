package dev.back2code.load.lab;

import java.net.URI;

/** An implementation that is ready to be loaded. */
public record Subject(Implementation who, URI baseUri, String token, Survey survey) {}
