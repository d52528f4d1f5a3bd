package org.neurone.web.lesson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.neurone.dsl.text.Tongue;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.experiment.Variation;
import org.neurone.engine.reason.DataException;
import org.neurone.web.judge.LineException;

/**
 * A lesson with other numbers for every word: a block {@code variant} names values, <code>{{name}}</code> stands for one of them, and a
 * word decides which, the same everywhere. A variant is a text again: whatever reads, checks, shows or prints a lesson knows
 * nothing of it.
 */
public final class LessonVariants {
    /** The longest word, in UTF-16 units. */
    public static final int LONGEST = 40;

    /** Variants of these words are checked for all, and come along as pages of the exam. */
    static final List<String> TRIED = List.of("a", "b", "c", "d", "e");

    /** Always there: a seed for data, drawn from the word as a challenge's is; 1 without one. */
    private static final String SEED = "seed";

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```variant[ \\t]*\\n(.*?)^```[ \\t]*$");
    private static final Pattern LINE = Pattern.compile("([a-z][a-z0-9-]*):((?:[ \\t]+\\S+)+)");
    private static final Pattern PLACE = Pattern.compile("\\{\\{([^{}]*)\\}\\}");
    private static final Pattern SHOWN = Pattern.compile("\\[([^\\[\\]]*)\\]\\(<=([^>]*)>\\)");

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final List<LessonFault> faults = new ArrayList<>();
    private final boolean any;
    private final String text;
    private final Tongue tongue;

    private LessonVariants(String text, Tongue tongue) {
        this.text = text;
        this.tongue = tongue;
        Matcher block = BLOCK.matcher(text);
        any = block.find();
        if (any) {
            int line = line(block.start());
            for (String one : block.group(1).split("\n", -1)) {
                line++;
                Matcher parts = LINE.matcher(one.strip());
                if (parts.matches() && !parts.group(1).equals(SEED)) {
                    values.put(parts.group(1), List.of(parts.group(2).strip().split("\\s+")));
                } else if (!one.isBlank()) {
                    faults.add(LessonFault.of(
                            line,
                            "not-understood",
                            "A line of a variant reads “w: 0.5 1 2”, a name and its values, and this is “" + one.strip()
                                    + "”; “seed” is always there.",
                            "Une ligne de variante s’écrit «\u00a0w: 0.5 1 2\u00a0», un nom et ses valeurs, et on lit «\u00a0"
                                    + one.strip() + "\u00a0»\u00a0; «\u00a0seed\u00a0» est toujours là."));
                }
            }
        }
        Matcher place = PLACE.matcher(text);
        while (any && place.find()) {
            if (!known(place.group(1))) {
                List<String> names = new ArrayList<>(values.keySet());
                names.add(SEED);
                faults.add(LessonFault.of(
                        line(place.start()),
                        "unknown-name",
                        "Nothing is called “" + place.group(1) + "” in a block “variant”; there are "
                                + String.join(", ", names) + ".",
                        "Rien ne s’appelle «\u00a0" + place.group(1)
                                + "\u00a0» dans un bloc «\u00a0variant\u00a0»\u00a0; il y a " + String.join(", ", names)
                                + "."));
            }
        }
    }

    static LessonVariants of(String text, Tongue tongue) {
        return new LessonVariants(text, tongue);
    }

    /**
     * The lesson of a word, whole: values in their places, and every number that the engine must give as it gives it.
     *
     * @param word who it is for; empty for the lesson as it is written
     */
    public static String text(String text, Tongue tongue, String word) {
        return of(text, tongue).text(word, Tables.none(), Allowance.drawing());
    }

    /** What is wrong with names and values. */
    List<LessonFault> faults() {
        return faults;
    }

    /** Whether the lesson has a block of them; without one, braces are only braces. */
    boolean any() {
        return any;
    }

    /** As it is written: the first of all values. */
    String base() {
        return filled("");
    }

    String text(String word, Tables tables, Allowance allowance) {
        String filled = filled(word);
        return word.isEmpty() || !any ? filled : measured(filled, new Rehearsal(tables, allowance));
    }

    private boolean known(String name) {
        return name.equals(SEED) || values.containsKey(name);
    }

    private String filled(String word) {
        return !any
                ? text
                : PLACE.matcher(text).replaceAll(place -> {
                    String value = known(place.group(1)) ? value(place.group(1), word) : place.group();
                    boolean comma = tongue == Tongue.FRENCH && inFormula(place.start());
                    return Matcher.quoteReplacement(comma ? value.replace(".", "{,}") : value);
                });
    }

    private String value(String name, String word) {
        if (name.equals(SEED)) {
            return word.isEmpty() ? "1" : String.valueOf(new Variation(word).seed());
        }
        List<String> all = values.get(name);
        return word.isEmpty() ? all.get(0) : all.get((int) (new Variation(word + " " + name).seed() % all.size()));
    }

    /** An odd number of dollars stands before it on its line. */
    private boolean inFormula(int at) {
        String before = text.substring(text.lastIndexOf('\n', at) + 1, at);
        return before.chars().filter(c -> c == '$').count() % 2 == 1;
    }

    /** With as many digits as are written; what the engine does not give stays, and the lesson's check says why. */
    private String measured(String filled, Rehearsal runs) {
        Lesson lesson = LessonReader.plain("variant", filled, tongue);
        return SHOWN.matcher(filled).replaceAll(shown -> {
            String number = number(lesson, shown.group(1), shown.group(2), runs);
            return Matcher.quoteReplacement("[" + number + "](<=" + shown.group(2) + ">)");
        });
    }

    private String number(Lesson lesson, String shown, String quantity, Rehearsal runs) {
        for (Lesson.Computed one : lesson.computed()) {
            About about = About.of(quantity);
            if (one.text().equals(about.line()) && one.about().equals(about.name())) {
                ShownNumber written = ShownNumber.read(shown, tongue);
                if (written == null || lesson.scene(one.about()) == null) {
                    return shown;
                }
                try {
                    return written.like(runs.measure(lesson.scene(one.about()), one.quantity()), shown, tongue);
                } catch (LineException | DataException none) {
                    return shown;
                }
            }
        }
        return shown;
    }

    private int line(int at) {
        return 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    }
}
