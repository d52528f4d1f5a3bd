package org.neurone.web.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.neurone.dsl.text.Tongue;
import org.neurone.web.judge.Goal;
import org.neurone.web.judge.LineException;
import org.neurone.web.judge.Move;

/** Finds in words what the engine has to know: formulas, computed numbers, links that act; and what may not stand there. */
final class ProseReader {
    /** Begins the address of a number that the engine must give. */
    static final String COMPUTED = "=";

    /** Begins the address of a link that acts. */
    static final String ACT = "do:";

    /** Begins the address of another page of the course. */
    static final String PAGE = "page:";

    /** Begins the address of a challenge that comes along; once read, the link has the playground's address with its text. */
    static final String CHALLENGE = "challenge:";

    private static final Pattern LOOSE = Pattern.compile(" [:;!?%»](\\s|$)|« ");

    private static final Pattern LINK = Pattern.compile("\\]?\\((?:do:|=|challenge:)[^)]* ");
    private static final Pattern DOLLAR = Pattern.compile("\\$(?=[\\\\a-zA-Z])");
    private static final Pattern FENCE =
            Pattern.compile("^[‘’'´“”\"]{2,3} ?(?:" + String.join("|", LessonReader.BLOCKS) + ")\\b");

    private final List<LessonFault> faults;
    private final boolean french;
    private final List<Lesson.Computed> computed = new ArrayList<>();
    private final List<Lesson.LinkedMove> moves = new ArrayList<>();
    private final List<String> formulas = new ArrayList<>();
    private final List<Lesson.LinkedChallenge> challenges = new ArrayList<>();

    ProseReader(List<LessonFault> faults, boolean french) {
        this.faults = faults;
        this.french = french;
    }

    List<Lesson.Computed> computed() {
        return computed;
    }

    List<Lesson.LinkedMove> moves() {
        return moves;
    }

    List<String> formulas() {
        return formulas;
    }

    List<Lesson.LinkedChallenge> challenges() {
        return challenges;
    }

    /**
     * Words within a task.
     *
     * @param before lines of the file before their first
     */
    Node parse(String text, int before) {
        Node node = Markdown.parse(text);
        read(node, before);
        return node;
    }

    void read(Node node, int before) {
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(HtmlBlock html) {
                markup(Markdown.line(html) + 1 + before);
            }

            @Override
            public void visit(HtmlInline html) {
                markup(Markdown.line(html) + 1 + before);
            }

            @Override
            public void visit(Image image) {
                faults.add(LessonFault.of(
                        Markdown.line(image) + 1 + before,
                        "image",
                        "A lesson has no pictures of its own: show a figure.",
                        "Une leçon n’a pas d’images à elle\u00a0: montrez une figure."));
            }

            @Override
            public void visit(Link link) {
                link(link, Markdown.line(link) + 1 + before);
                visitChildren(link);
            }

            @Override
            public void visit(Text text) {
                slips(text.getLiteral(), Markdown.line(text) + 1 + before);
                if (french && LOOSE.matcher(text.getLiteral()).find()) {
                    faults.add(LessonFault.of(
                            Markdown.line(text) + 1 + before,
                            "space",
                            "In French a space that never breaks stands before : ; ! ? % and inside « »: “"
                                    + text.getLiteral().strip() + "”.",
                            "Une espace insécable précède : ; ! ? % et tient les guillemets «\u00a0»\u00a0: «\u00a0"
                                    + text.getLiteral().strip() + "\u00a0»."));
                }
            }

            @Override
            public void visit(CustomNode custom) {
                if (custom instanceof Formula formula) {
                    formula(formula.latex(), false, Markdown.line(custom) + 1 + before);
                } else {
                    visitChildren(custom);
                }
            }
        });
    }

    /** What was meant to be more than words and is read as words. */
    private void slips(String words, int line) {
        if (LINK.matcher(words).find()) {
            faults.add(
                    LessonFault.of(
                            line,
                            "unknown-link",
                            "An address with spaces stands between < and >: “[press](<do:step 5 epochs>)”.",
                            "Une adresse avec des espaces se met entre < et >\u00a0: «\u00a0[ici](<do:step 5 epochs>)\u00a0»."));
        }
        if (DOLLAR.matcher(words).find()) {
            faults.add(LessonFault.of(
                    line,
                    "formula",
                    "A dollar begins a formula that no second one ends: “" + words.strip() + "”.",
                    "Un dollar commence une formule qu’aucun autre ne termine\u00a0: «\u00a0" + words.strip()
                            + "\u00a0»."));
        }
        if (FENCE.matcher(words).find()) {
            faults.add(LessonFault.of(
                    line,
                    "unknown-block",
                    "A block begins with three backticks, ```, and this is “" + words.strip() + "”.",
                    "Un bloc commence par trois accents graves, ```, et on lit «\u00a0" + words.strip() + "\u00a0»."));
        }
    }

    private void markup(int line) {
        faults.add(LessonFault.of(
                line, "html", "A lesson is CommonMark without HTML.", "Une leçon est du CommonMark sans HTML."));
    }

    void formula(String latex, boolean block, int line) {
        if (block) {
            formulas.add(latex);
        }
        List<String> errors = MathMl.of(latex, block).errors();
        if (!errors.isEmpty()) {
            // What comes behind the first is most often its consequence.
            String error = errors.get(0);
            faults.add(LessonFault.of(
                    line,
                    "formula",
                    "The formula " + latex + " cannot be read at “" + error + "”.",
                    "La formule " + latex + " est illisible à «\u00a0" + error + "\u00a0»."));
        }
    }

    private void link(Link link, int line) {
        String to = link.getDestination();
        try {
            if (to.startsWith(COMPUTED)) {
                About about = About.of(to.substring(1));
                computed.add(new Lesson.Computed(
                        Markdown.words(link),
                        Goal.readQuestion(about.line()).quantity(),
                        about.name(),
                        about.line(),
                        line));
            } else if (to.startsWith(ACT)) {
                moves.add(new Lesson.LinkedMove(Move.read(to.substring(3)), to.substring(3), line));
            } else if (to.startsWith(CHALLENGE)) {
                challenge(link, to.substring(CHALLENGE.length()), line);
            } else if (!to.matches("page:\\d{1,3}") && !to.startsWith("https://")) {
                faults.add(LessonFault.of(
                        line,
                        "unknown-link",
                        "A link leads to page:3, challenge:02-xor, <do:step 5 epochs>, <=loss after 5 epochs> or https://…, and this is “"
                                + to + "”.",
                        "Un lien mène à page:3, challenge:02-xor, <do:step 5 epochs>, <=loss after 5 epochs> ou https://…, et on lit «\u00a0"
                                + to + "\u00a0»."));
            }
        } catch (LineException wrong) {
            faults.add(new LessonFault(line, "not-understood", wrong.sentence()));
        }
    }

    private void challenge(Link link, String name, int line) {
        List<String> names = ChallengeLink.names();
        if (names.contains(name)) {
            challenges.add(new Lesson.LinkedChallenge(name, line));
            link.setDestination(ChallengeLink.to(name, french ? Tongue.FRENCH : Tongue.ENGLISH));
            return;
        }
        faults.add(LessonFault.of(
                line,
                "unknown-challenge",
                "There is no challenge “" + name + "”; there are " + String.join(", ", names) + ".",
                "Il n’y a pas de défi «\u00a0" + name + "\u00a0»\u00a0; il y a " + String.join(", ", names) + "."));
    }
}
