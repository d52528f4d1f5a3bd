package org.neurone.server.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * A place in a list of models that runs from the newest to the oldest and, among those of one millisecond, by id. Written
 * as the instant, or as {@code INSTANT~ID} behind a model of that instant.
 *
 * @param instant a whole number of milliseconds
 * @param behind the id of the last model before this place; absent where the place is before all of its instant
 */
public record Place(Instant instant, Optional<String> behind) {

    /** Years that both databases and every reader of ISO 8601 agree on. */
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

    private static final String BETWEEN = "~";

    public Place {
        instant = Instant.ofEpochMilli(instant.toEpochMilli());
    }

    /** Behind everything that is as new as this instant, or newer. */
    public static Place before(Instant instant) {
        return new Place(instant, Optional.empty());
    }

    /** Right behind this model. */
    public static Place behind(Listed model) {
        return new Place(model.created(), Optional.of(model.id()));
    }

    /** The place that a text names; nothing where it names none. */
    public static Optional<Place> parse(String text) {
        String[] parts = text.split(BETWEEN, 2);
        try {
            Instant instant = Instant.parse(parts[0]);
            boolean named = parts.length == 2;
            if (instant.isBefore(Instant.EPOCH)
                    || instant.isAfter(LATEST)
                    || (named && !ModelId.isWellFormed(parts[1]))) {
                return Optional.empty();
            }
            return Optional.of(new Place(instant, named ? Optional.of(parts[1]) : Optional.empty()));
        } catch (DateTimeException notAnInstant) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return instant + behind.map(id -> BETWEEN + id).orElse("");
    }
}
