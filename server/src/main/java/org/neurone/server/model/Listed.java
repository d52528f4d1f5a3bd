package org.neurone.server.model;

import java.time.Instant;
import java.util.Optional;

/**
 * One line of a list of models.
 *
 * @param id the model's id
 * @param title what the text calls itself
 * @param created when it was first listed
 */
public record Listed(String id, Optional<String> title, Instant created) {}
