package org.neurone.server.classroom;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.neurone.engine.words.Wording;

/**
 * A class's sheet.
 *
 * @param id whoever knows it can join
 * @param title of at most 80 characters
 * @param tasks in their order
 * @param created when it was made
 * @param until when it goes, with all that was handed in
 */
public record Sheet(String id, String title, List<Task> tasks, Instant created, Instant until) {
    public Sheet {
        tasks = List.copyOf(tasks);
    }

    /**
     * Something to solve: a challenge, or a text with what it expects.
     *
     * @param number from 1
     * @param title what it is called
     * @param text of the language
     * @param model the id of the stored model that it came from, whose tables it has
     */
    public record Task(int number, String title, String text, Optional<String> model) {}

    /**
     * A student's place.
     *
     * @param hash of the link's secret part
     * @param nickname of at most 40 characters, empty for none
     * @param created when it was taken
     */
    public record Seat(String hash, String nickname, Instant created) {}

    /**
     * What came of a task at a seat: what held, or what was handed in last.
     *
     * @param seat the hash of its link's secret part
     * @param task by its number
     * @param tries how often something was handed in
     * @param outcome as the judge says it in a word
     * @param reason the first of its reasons; empty where it held
     * @param text what was handed in; empty where it was not asked for
     */
    public record Result(String seat, int task, int tries, String outcome, Wording reason, String text) {
        /** Whether the task is solved. */
        public boolean solved() {
            return outcome.equals("solved");
        }
    }
}
