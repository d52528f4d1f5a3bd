package org.neurone.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.neurone.dsl.read.Adviser;
import org.neurone.dsl.read.TextReader;
import org.neurone.dsl.read.Vocabulary;
import org.neurone.dsl.syntax.Tokens;
import org.neurone.dsl.text.Edit;
import org.neurone.dsl.text.Fix;
import org.neurone.dsl.text.Problem;
import org.neurone.dsl.text.TextLimits;
import org.neurone.dsl.text.Tongue;
import org.neurone.engine.catalog.Catalog;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.plan.Limits;

/** Whatever the text: a tree of every character, problems inside of it, fixes that apply, a format that settles. */
class NeverThrowsTest {
    private static final String[] PIECES = {
        "layer",
        "3",
        "sigmoid",
        ";",
        "\n",
        "\r\n",
        " ",
        "\t",
        "#",
        "\"",
        "[",
        "]",
        "{",
        "}",
        "(",
        ")",
        ",",
        "=",
        ":",
        "\\",
        "0.5",
        "30%",
        "%",
        "5x5",
        "×",
        "x",
        "^2",
        "*",
        "²",
        "é",
        "“",
        "”",
        "'",
        "«",
        "\ud83d",
        "\ud83d\ude00",
        "\u00a0",
        "\u0000",
        "neurone",
        "1",
        "lr",
        "data",
        "points",
        "csv",
        "state",
        "inputs",
        "sin(",
        "model.add(Dense(",
        "init",
        "uniform",
        "-1",
        "weights",
        "layers",
        "Learning_Rate",
        "relu()",
        "1e999",
        "1e-999",
        "0,5",
        ".5",
        "title",
        "note"
    };

    private final Language language = Language.standard();
    private final Vocabulary vocabulary = new Vocabulary(Catalog.standard());

    @Property(tries = 1000)
    void onAnyCharacters(@ForAll @StringLength(max = 60) String text) {
        Holds.everything(language, vocabulary, text);
    }

    @Property(tries = 3000)
    void onTheLanguagesOwnPieces(@ForAll long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(25); i >= 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]).append(random.nextInt(3) == 0 ? "" : " ");
        }
        Holds.everything(language, vocabulary, text.toString());
    }

    @Property(tries = 1000)
    void onSoundTextsWithOnePlaceBroken(@ForAll long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(new RandomTexts(Catalog.standard(), random).text());
        int at = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), at + random.nextInt(4));
        text.replace(at, to, PIECES[random.nextInt(PIECES.length)]);
        Holds.everything(language, vocabulary, text.toString());
    }

    @Property(tries = 1000)
    void whereReadingStopsEarly(@ForAll long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(new RandomTexts(Catalog.standard(), random).text());
        for (int i = random.nextInt(3); i > 0; i--) {
            text.insert(random.nextInt(text.length() + 1), PIECES[random.nextInt(PIECES.length)] + " ");
        }
        TextLimits limits = new TextLimits(
                1 + random.nextInt(30), 1 + random.nextInt(6), 1 + random.nextInt(3), 1 + random.nextInt(2));
        Holds.everything(language.within(limits), new Vocabulary(Catalog.standard(), limits), text.toString());
    }

    /** What holds of every text; shared with the fuzz tests. */
    static final class Holds {
        private Holds() {}

        static void everything(Language language, Vocabulary vocabulary, String text) {
            Reading reading = language.read(text, Tables.none(), Limits.page());
            Tokens tokens = reading.tree().tokens();
            int end = 0;
            for (int i = 0; i < tokens.size(); i++) {
                assertEquals(end, tokens.from(i));
                end = tokens.to(i);
            }
            assertEquals(text.length(), end);
            for (Problem problem : reading.problems()) {
                assertTrue(problem.span().to() <= text.length());
                for (Fix fix : problem.fixes()) {
                    Edit.apply(text, fix.edits());
                }
            }
            Report.print(reading.problems(), text, Tongue.ENGLISH);
            Report.print(reading.problems(), text, Tongue.FRENCH);
            String formatted = language.format(text);
            assertEquals(formatted, language.format(formatted), text);
            // Foreign blanks are the one mistake that formatting mends by itself.
            if (reading.problems().stream().noneMatch(problem -> problem.code().equals("odd-space"))) {
                assertEquals(
                        TextReader.read(vocabulary, Adviser.NONE, text).experiment(),
                        TextReader.read(vocabulary, Adviser.NONE, formatted).experiment(),
                        text);
            }
            language.highlight(text);
            language.complete(text, text.length() / 2);
            language.hover(text, text.length() / 2);
            if (reading.sound()) {
                String written = language.write(reading.experiment());
                assertEquals(
                        reading.experiment(),
                        TextReader.read(vocabulary, Adviser.NONE, written).experiment(),
                        written);
            }
        }
    }
}
