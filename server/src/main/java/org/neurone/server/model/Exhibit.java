package org.neurone.server.model;

import java.time.Instant;
import java.util.Optional;

/**
 * A model that its saver lets everybody see.
 *
 * @param id the model's id
 * @param title what the text calls itself
 * @param description what it is about, the beginning of it
 * @param created when it was first listed
 * @param madeFrom the model it was made from, where that may be seen by everybody, too
 * @param forks how many models that everybody may see were made from it
 */
public record Exhibit(
        String id,
        Optional<String> title,
        Optional<String> description,
        Instant created,
        Optional<Listed> madeFrom,
        int forks) {}
