package org.neurone.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.neurone.dsl.text.Highlight;
import org.neurone.dsl.text.Highlight.Style;
import org.neurone.dsl.text.Tongue;
import org.neurone.engine.catalog.Catalog;
import org.neurone.engine.catalog.Entry;
import org.neurone.engine.catalog.Kind;

/** The published reference and the editors' grammar say what the catalogue says. */
class ReferenceTest {
    private static final Path README = Path.of("README.md");
    private static final Path GRAMMAR = Path.of("src/main/textmate/neurone.tmLanguage.json");
    private static final String BEGIN = "<!-- tables: written by ReferenceTest from the catalogue -->\n";
    private static final String END = "<!-- end of tables -->\n";

    private final Language language = Language.standard();
    private final Reference reference = new Reference(Catalog.standard());

    @Test
    void theTablesAreTheCataloguesOwn() throws IOException {
        String readme = Files.readString(README);
        int from = readme.indexOf(BEGIN) + BEGIN.length();
        int to = readme.indexOf(END);
        if (Boolean.getBoolean("neurone.approve")) {
            Files.writeString(README, readme.substring(0, from) + reference.tables() + readme.substring(to));
        }
        String tables = Files.readString(README);
        assertEquals(reference.tables(), tables.substring(tables.indexOf(BEGIN) + BEGIN.length(), tables.indexOf(END)));
    }

    @Test
    void theReadmesFirstExampleIsSound() throws IOException {
        String readme = Files.readString(README);
        String fence = "```neurone\n";
        int count = 0;
        for (int at = readme.indexOf(fence); at >= 0; at = readme.indexOf(fence, at + 1)) {
            String text = readme.substring(at + fence.length(), readme.indexOf("```", at + fence.length()));
            Reading reading = language.read(text);
            assertTrue(reading.sound(), () -> Report.print(reading.problems(), text, Tongue.ENGLISH));
            count++;
        }
        assertTrue(count >= 2);
    }

    @Test
    void everyExampleOfTheCatalogueReadsWithoutAnError() {
        List<Entry<?>> all = new ArrayList<>();
        Catalog.standard().statements().forEach(statement -> all.add(statement.entry()));
        for (Kind<?> kind : Catalog.standard().kinds()) {
            all.addAll(Catalog.standard().entries(kind));
        }
        var vocabulary = new org.neurone.dsl.read.Vocabulary(Catalog.standard());
        for (Entry<?> entry : all) {
            if (entry.example() != null) {
                assertEquals(
                        List.of(),
                        org.neurone.dsl.read.TextReader.read(
                                        vocabulary, org.neurone.dsl.read.Adviser.NONE, entry.example())
                                .problems());
            }
        }
    }

    @Test
    void theTextMateGrammarIsTheOneThatTheCatalogueGives() throws IOException {
        if (Boolean.getBoolean("neurone.approve")) {
            Files.createDirectories(GRAMMAR.getParent());
            Files.writeString(GRAMMAR, reference.textMate());
        }
        assertEquals(reference.textMate(), Files.readString(GRAMMAR));
    }

    /** Each word of random texts gets the same colour from the grammar's patterns and from the lexer. */
    @Test
    void theTextMateGrammarColoursAsTheLexerDoes() {
        Map<Style, Pattern> patterns = Map.of(
                Style.COMMENT, pattern("comment.line.number-sign.neurone"),
                Style.NUMBER, pattern("constant.numeric.neurone"),
                Style.NAME, pattern("variable.other.neurone"),
                Style.TERM, pattern("meta.term.neurone"));
        Pattern size = pattern("constant.numeric.size.neurone");
        Pattern keyword = pattern("keyword.control.neurone");
        for (int seed = 0; seed < 200; seed++) {
            String text = new RandomTexts(Catalog.standard(), new Random(seed)).text();
            for (Highlight piece : language.highlight(text)) {
                Style style = piece.style() == Style.OPTION ? Style.NAME : piece.style();
                String word = text.substring(piece.from(), piece.to());
                if (style == Style.KEYWORD) {
                    assertTrue(finds(keyword, text, piece), word);
                } else if (patterns.containsKey(style)) {
                    boolean found = finds(patterns.get(style), text, piece)
                            || (style == Style.NUMBER && finds(size, text, piece));
                    assertTrue(
                            found || text.charAt(piece.from() - 1) == '"' || word.contains("("), word + " in " + text);
                }
            }
        }
    }

    private Pattern pattern(String scope) {
        String grammar = reference.textMate();
        int at = grammar.indexOf("\"match\": \"", grammar.indexOf("\"" + scope + "\"")) + 10;
        StringBuilder pattern = new StringBuilder();
        for (int i = at; grammar.charAt(i) != '"'; i++) {
            if (grammar.charAt(i) == '\\') {
                i++;
            }
            pattern.append(grammar.charAt(i));
        }
        return Pattern.compile(pattern.toString(), Pattern.MULTILINE);
    }

    private static boolean finds(Pattern pattern, String text, Highlight piece) {
        Matcher matcher = pattern.matcher(text).useTransparentBounds(true);
        for (int at = 0; matcher.find(at); at = matcher.start() + 1) {
            if (matcher.end() == piece.to() && matcher.start() <= piece.from()) {
                return true;
            }
            if (matcher.start() > piece.from() || matcher.start() + 1 > text.length()) {
                return false;
            }
        }
        return false;
    }
}
