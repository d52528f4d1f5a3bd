package org.neurone.web.lesson;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.neurone.dsl.text.Tongue;
import org.neurone.web.judge.LineException;

/** Reads a lesson. Never throws, whatever the file: what cannot be read is a fault, and the rest is there. */
public final class LessonReader {
    /** What may stand behind three backticks; any other word is a fault, none is plain text. */
    static final List<String> BLOCKS = List.of(
            "playground", "figure", "sliders", "task", "predict", "change", "squares", "variant", "math", "text");

    /** Where a block begins within another, which nothing closed. */
    private static final Pattern NEXT = Pattern.compile("(?m)^```[a-z]");

    /** Words behind the last part of a task that goes on to the end of the file. */
    private static final Pattern WORDS = Pattern.compile("(?<=\\n\\n)(?=\\S)(?!(?s:.*)(?m:^[a-z-]+:))");

    private final List<LessonFault> faults = new ArrayList<>();
    private final List<Lesson.Part> parts = new ArrayList<>();
    private final ProseReader prose;
    private final Set<String> names = new HashSet<>();
    private String title = "";
    private Node summary;
    private boolean beside;
    /** Lines of the file before what is read. */
    private int before;
    /** What is read was cut out of a block that nothing closed: its own end is not its fault. */
    private boolean cut;

    private LessonReader(Tongue tongue) {
        prose = new ProseReader(faults, tongue == Tongue.FRENCH);
    }

    /**
     * Reads one; where it has variants, as it is without a word.
     *
     * @param name of the file, without its ending
     */
    public static Lesson read(String name, String text, Tongue tongue) {
        LessonVariants variants = LessonVariants.of(text, tongue);
        return variants.any() ? plain(name, variants.base(), tongue).with(variants) : plain(name, text, tongue);
    }

    /** Reads one that has its values in their places. */
    static Lesson plain(String name, String text, Tongue tongue) {
        LessonReader reader = new LessonReader(tongue);
        reader.blocks(Markdown.parse(text));
        if (reader.title.isEmpty()) {
            reader.faults.add(LessonFault.of(
                    1,
                    "no-title",
                    "A lesson begins with its title: “# My title”.",
                    "Une leçon commence par son titre\u00a0: «\u00a0# Mon titre\u00a0»."));
        }
        if (!reader.beside) {
            reader.faults.add(LessonFault.of(
                    1,
                    "no-playground",
                    "A lesson has one block “playground”, with the text of its experiment.",
                    "Une leçon a un bloc «\u00a0playground\u00a0», avec le texte de son expérience."));
        }
        return new Lesson(
                name,
                tongue,
                reader.title,
                reader.summary,
                reader.parts,
                reader.prose.computed(),
                reader.prose.moves(),
                reader.prose.formulas(),
                reader.prose.challenges(),
                new ArrayList<>(new LinkedHashSet<>(reader.faults)),
                null);
    }

    private void blocks(Node document) {
        for (Node node = document.getFirstChild(); node != null; ) {
            Node next = node.getNext();
            block(node);
            node = next;
        }
    }

    private void block(Node node) {
        int line = Markdown.line(node) + 1 + before;
        if (node instanceof Heading heading && heading.getLevel() == 1) {
            if (!title.isEmpty()) {
                fault(
                        line,
                        "second-title",
                        "A lesson has one title; further headings begin with ##.",
                        "Une leçon a un seul titre\u00a0; les autres commencent par ##.");
                parts.add(new Lesson.Prose(heading, line));
                return;
            }
            title = Markdown.words(heading);
        } else if (node instanceof BlockQuote && summary == null && parts.isEmpty()) {
            prose.read(node, before);
            summary = node;
        } else if (node instanceof FencedCodeBlock fenced) {
            fenced(fenced, line);
        } else {
            prose.read(node, before);
            parts.add(new Lesson.Prose(node, line));
        }
    }

    /** One that nothing closes goes on to the next that begins: there it is cut, and what follows is read as if it had been closed. */
    private void fenced(FencedCodeBlock block, int line) {
        boolean plain = block.getInfo().isBlank() || block.getInfo().strip().equals("text");
        boolean endless = block.getClosingFenceLength() == null && !cut;
        Matcher next = NEXT.matcher(block.getLiteral());
        boolean swallows = next.find();
        if (!swallows && endless && block.getInfo().matches("(task|predict) .*")) {
            next = WORDS.matcher(block.getLiteral());
            swallows = next.find();
        }
        if (!plain && (swallows || endless)) {
            fault(
                    line,
                    "unclosed",
                    "The block that begins here has no end: a line of three backticks closes it.",
                    "Le bloc qui commence ici n’a pas de fin\u00a0: une ligne de trois accents graves le ferme.");
        }
        if (plain || !swallows) {
            fenced(block, block.getLiteral(), line);
            return;
        }
        String own = block.getLiteral().substring(0, next.start());
        fenced(block, own, line);
        int outside = before;
        boolean was = cut;
        before = line + (int) own.chars().filter(c -> c == '\n').count();
        cut = true;
        blocks(Markdown.parse(block.getLiteral().substring(next.start())));
        before = outside;
        cut = was;
    }

    private void fenced(FencedCodeBlock block, String text, int line) {
        String[] info = block.getInfo().strip().split("\\s+");
        try {
            switch (info[0]) {
                case "playground", "figure" -> playground(info, text, line);
                case "change" ->
                    parts.add(ChangeReader.read(block.getInfo().strip().replaceAll("\\s+", " "), text, line));
                case "squares" -> parts.add(new Lesson.Squares(line));
                case "sliders" -> parts.add(SliderReader.read(text, line));
                case "task", "predict" -> {
                    TaskReader reader = new TaskReader(prose, faults, line);
                    parts.add(reader.read(named(info, line), info[0].equals("predict"), text));
                }
                case "math" -> {
                    prose.formula(text.strip(), true, line);
                    parts.add(new Lesson.Prose(block, line));
                }
                case "variant" -> {
                    // Its values stand where they are named.
                }
                case "", "text" -> parts.add(new Lesson.Prose(block, line));
                default ->
                    unread(
                            text,
                            LessonFault.of(
                                    line,
                                    "unknown-block",
                                    "There is no block “" + info[0] + "”; there are " + String.join(", ", BLOCKS) + ".",
                                    "Il n’y a pas de bloc «\u00a0" + info[0] + "\u00a0»\u00a0; il y a "
                                            + String.join(", ", BLOCKS) + "."));
            }
        } catch (LineException wrong) {
            unread(text, new LessonFault(line, "not-understood", wrong.sentence()));
        }
    }

    private void unread(String text, LessonFault fault) {
        faults.add(fault);
        parts.add(new Lesson.Unread(text, fault, fault.line()));
    }

    private void playground(String[] info, String text, int line) {
        boolean besides = info[0].equals("playground");
        List<String> shows = List.of("controls", "graph", "output");
        boolean locked = !besides;
        int height = 0;
        String name = "";
        for (int i = 1; i < info.length; i++) {
            String word = info[i];
            if (word.startsWith("show=")) {
                shows = shown(word.substring(5), line);
            } else if (word.matches("height=\\d{2,4}")) {
                height = Integer.parseInt(word.substring(7));
            } else if (word.equals("locked")) {
                locked = true;
            } else if (word.equals("open")) {
                locked = false;
            } else if (word.matches("[a-z][a-z0-9-]*") && name.isEmpty()) {
                name = word;
            } else {
                fault(
                        line,
                        "unknown-setting",
                        "“" + word + "” is no setting of a " + info[0]
                                + "; there are a name, show=graph,output, height=300, locked and open.",
                        "«\u00a0" + word + "\u00a0» n’est pas un réglage de " + info[0]
                                + "\u00a0; il y a un nom, show=graph,output, height=300, locked et open.");
            }
        }
        if (besides && beside) {
            fault(
                    line,
                    "second-playground",
                    "A lesson has one playground; what stands within the prose is a figure.",
                    "Une leçon a un seul playground\u00a0; ce qui est dans le texte est une figure.");
        }
        beside |= besides;
        once(name, line);
        parts.add(new Lesson.Playground(name, besides, shows, height, locked, text, line));
    }

    private List<String> shown(String names, int line) {
        List<String> shows = new ArrayList<>();
        for (String show : names.split(",", -1)) {
            if (show.isEmpty()) {
                fault(
                        line,
                        "unknown-instrument",
                        "A comma of show= has nothing beside it: “show=graph,output”, without spaces.",
                        "Une virgule de show= n’a rien à côté d’elle\u00a0: «\u00a0show=graph,output\u00a0», sans espaces.");
            } else if (Instruments.NAMES.contains(show)) {
                shows.add(show);
            } else {
                fault(
                        line,
                        "unknown-instrument",
                        "“" + show + "” cannot be shown; there are " + String.join(", ", Instruments.NAMES) + ".",
                        "«\u00a0" + show + "\u00a0» ne peut être montré\u00a0; il y a "
                                + String.join(", ", Instruments.NAMES) + ".");
            }
        }
        return shows;
    }

    private String named(String[] info, int line) {
        if (info.length != 2 || !info[1].matches("[a-z][a-z0-9-]*")) {
            fault(
                    line,
                    "no-name",
                    "A " + info[0] + " has one name, of small letters, digits and hyphens: “" + info[0]
                            + " two-friends”.",
                    "Un bloc " + info[0] + " a un nom, de minuscules, chiffres et traits d’union\u00a0: «\u00a0"
                            + info[0] + " deux-amis\u00a0».");
            return "unnamed-" + line;
        }
        once(info[1], line);
        return info[1];
    }

    private void once(String name, int line) {
        if (!name.isEmpty() && !names.add(name)) {
            fault(
                    line,
                    "name-twice",
                    "The name “" + name + "” stands twice; links and numbers would not know which is meant.",
                    "Le nom «\u00a0" + name + "\u00a0» est donné deux fois\u00a0; on ne saurait pas lequel est visé.");
        }
    }

    private void fault(int line, String code, String english, String french) {
        faults.add(LessonFault.of(line, code, english, french));
    }
}
