package org.neurone.server.classroom;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.neurone.dsl.Language;
import org.neurone.dsl.text.Tongue;
import org.neurone.engine.words.Wording;
import org.neurone.server.classroom.Sheet.Task;
import org.neurone.server.http.Problem;
import org.neurone.server.model.Content;
import org.neurone.server.model.ModelRoutes;
import org.neurone.server.model.ModelStore;
import org.neurone.server.model.Nickname;

/**
 * Reads which tasks a teacher chooses: challenges that come along, by their names, and a text in which lines of dashes part links of this server and texts
 * of the language.
 */
final class TaskList {

    static final int MOST = 20;
    private static final int LONGEST_TITLE = 80;
    private static final int LONGEST_TEXT = 1 << 14;

    private static final Pattern PARTING = Pattern.compile("(?m)^\\s*-{3,}\\s*$");
    private static final Pattern LINK =
            Pattern.compile("(?:https?://\\S+?)?/?(?:[A-Za-z0-9._~-]+/)*(?:m|c)/([A-Za-z0-9_-]{11,43})");

    private final ModelStore models;
    private final Marking marking;
    private final List<Task> tasks = new ArrayList<>();

    TaskList(ModelStore models, Marking marking) {
        this.models = models;
        this.marking = marking;
    }

    /** Something that cannot be a task, or too many, or none: a sentence for whoever fills in the form. */
    static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Wording sentence;

        Refusal(Wording sentence) {
            super(sentence.english(), null, false, false);
            this.sentence = sentence;
        }

        Wording sentence() {
            return sentence;
        }
    }

    /** The names of the challenges that come along. */
    static List<String> names() {
        return resource("index.txt").lines().toList();
    }

    /** The text of one of them. */
    static String challenge(String name, Tongue tongue) {
        return resource(name + (tongue == Tongue.FRENCH ? ".fr" : ".en") + ".nn");
    }

    /** Adds challenges that come along, in their order; what is no name is passed over. */
    TaskList challenges(List<String> chosen, Tongue tongue) {
        for (String name : names()) {
            if (chosen.contains(name)) {
                add(challenge(name, tongue), Optional.empty());
            }
        }
        return this;
    }

    /** Adds what stands between lines of dashes, each a text or links of this server, one a line. */
    TaskList written(String written) {
        for (String part : PARTING.split(written, -1)) {
            List<String> lines = part.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            List<String> ids = new ArrayList<>();
            for (String line : lines) {
                Matcher link = LINK.matcher(line);
                if (link.matches()) {
                    ids.add(link.group(1));
                }
            }
            if (ids.size() == lines.size()) {
                ids.forEach(this::linked);
            } else {
                add(part.strip() + "\n", Optional.empty());
            }
        }
        return this;
    }

    /** All of them. */
    List<Task> list() {
        if (tasks.isEmpty()) {
            throw new Refusal(Wording.of(
                    "Choose a challenge, or write a task: a class needs one at least.",
                    "Choisissez un défi ou écrivez un exercice\u00a0: il en faut au moins un."));
        }
        return List.copyOf(tasks);
    }

    private void linked(String id) {
        try {
            Content content = ModelRoutes.present(models, id);
            add(content.text(), Optional.of(id));
        } catch (Problem absent) {
            throw new Refusal(numbered(Wording.of(
                    "there is nothing under the link with " + id + ".",
                    "il n’y a rien sous le lien avec " + id + ".")));
        }
    }

    private void add(String text, Optional<String> model) {
        if (tasks.size() == MOST) {
            throw new Refusal(Wording.of(
                    "A class has at most " + MOST + " tasks.", "Une classe a " + MOST + " exercices au plus."));
        }
        if (text.getBytes(StandardCharsets.UTF_8).length > LONGEST_TEXT) {
            throw new Refusal(numbered(Wording.of(
                    "a task has at most " + LONGEST_TEXT + " bytes; a state can be left out.",
                    "un exercice a au plus " + LONGEST_TEXT
                            + " octets\u00a0; un «\u00a0state\u00a0» peut s’enlever.")));
        }
        int number = tasks.size() + 1;
        Task untitled = new Task(number, "", text, model);
        Optional<Wording> fault = marking.fault(untitled);
        if (fault.isPresent()) {
            throw new Refusal(numbered(fault.get()));
        }
        String title = Nickname.line(marking.title(text).orElse(""));
        int end = Math.min(title.length(), LONGEST_TITLE);
        tasks.add(new Task(number, title.substring(0, end), text, model));
    }

    private Wording numbered(Wording sentence) {
        int number = tasks.size() + 1;
        return Wording.of(
                "Task " + number + ": " + sentence.english(), "Exercice " + number + "\u00a0: " + sentence.french());
    }

    private static String resource(String file) {
        try (InputStream in = Language.class.getResourceAsStream("challenges/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
