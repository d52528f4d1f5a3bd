package org.neurone.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.neurone.dsl.text.Completion;
import org.neurone.dsl.text.Edit;
import org.neurone.dsl.text.Highlight;
import org.neurone.dsl.text.Highlight.Style;
import org.neurone.dsl.text.Hover;
import org.neurone.engine.catalog.Catalog;
import org.neurone.engine.data.table.Csv;
import org.neurone.engine.data.table.Tables;

/** Completion, hover and highlighting. A bar in a text stands for the caret. */
class AssistTest {
    private final Language language = Language.standard();

    private List<String> complete(String marked) {
        return complete(marked, Tables.none());
    }

    private List<String> complete(String marked, Tables tables) {
        int caret = marked.indexOf('|');
        String text = marked.substring(0, caret) + marked.substring(caret + 1);
        List<String> labels = new ArrayList<>();
        for (Completion completion : language.complete(text, caret, tables)) {
            labels.add(completion.label());
        }
        return labels;
    }

    @Test
    void aStatementStartsWithAKeywordThatIsNotSaidYet() {
        List<String> all = complete("|");
        assertTrue(all.containsAll(List.of("title", "data", "layer", "loss", "lr", "expect")));
        assertEquals(List.of("layer", "loss", "lr", "limit"), complete("l|"));
        assertEquals(List.of("layer", "loss", "limit"), complete("lr 0.5; l|"));
        assertEquals(List.of("layer", "loss", "lr", "limit"), complete("l| 0.5"));
    }

    @Test
    void aPlaceOffersTheNamesOfItsKind() {
        assertEquals(
                List.of("sigmoid", "sign", "sin", "softmax", "softplus", "step", "swish"),
                sorted(complete("layer 3 s|")));
        assertEquals(List.of("cross-entropy"), complete("loss c|"));
        assertEquals(List.of("same", "valid"), complete("conv 8 5x5 relu pad |"));
        assertEquals(List.of("all"), complete("batch a|"));
    }

    @Test
    void capitalsAndTheWordsOfOthersLeadToTheNamesHere() {
        assertEquals(List.of("layer"), complete("Lay|"));
        assertEquals(List.of("layer"), complete("dense|"));
        assertTrue(complete("couche|").contains("layer"));
        assertEquals(List.of("epochs"), complete("époqu|"));
        assertEquals(List.of("pool max"), complete("maxpooling|"));
        assertEquals(List.of("sigmoid"), complete("layer 3 logist|"));
        assertEquals(List.of("moons"), complete("data lunes|"));
        assertEquals(List.of("noise"), complete("data circle bruit|"));
    }

    @Test
    void theLikeliestStandsFirst() {
        assertEquals("tanh", complete("layer 3 |").get(0));
        assertEquals("sigmoid", complete("output 3 s|").get(0));
        assertEquals("adam", complete("optimizer |").get(0));
        assertEquals("0.5", complete("lr |").get(0));
        assertEquals("20", complete("epochs |").get(0));
        assertTrue(complete("layer |").containsAll(List.of("1", "3", "8")));
        assertEquals(List.of("10"), complete("stop patience |"));
    }

    @Test
    void aValueThatMayBeLeftOutDoesNotHideTheNext() {
        assertTrue(complete("output |").containsAll(List.of("1", "sigmoid", "linear")));
        assertFalse(complete("layer |").contains("tanh"), "units must be said first");
    }

    @Test
    void tablesAndTheirColumnsAreOffered() {
        Tables tables = Tables.ofTexts(Map.of("flowers", "size,petal length,kind\n1,2,a\n3,4,b\n"));
        assertEquals(List.of("size", "\"petal length\"", "kind"), complete("data csv \"flowers\" target |", tables));
        for (String typed :
                List.of("csv |", "csv \"|", "csv \"|\"", "csv \"fl|\"", "csv fl|", "csv \"fl|\" test 20%")) {
            assertEquals(List.of("\"flowers\""), complete("data " + typed, tables), typed);
        }
        String text = "data csv \"f\" test 20%";
        assertEquals(
                "data csv \"flowers\" test 20%",
                Edit.apply(
                        text, List.of(language.complete(text, 11, tables).get(0).edit())));
    }

    @Test
    void whatCannotStandTwiceIsNotOfferedAgain() {
        assertFalse(complete("metric accuracy; metric |").contains("accuracy"));
        assertTrue(complete("expect loss 1 after 5; expect |").contains("loss"), "after another number of epochs");
        assertFalse(complete("inputs x |").contains("x"));
    }

    private static List<String> sorted(List<String> labels) {
        labels.sort(String::compareTo);
        return labels;
    }

    @Test
    void behindTheValuesComeTheOptionsThatAreLeftThoseOfTheChoiceIncluded() {
        List<String> options = complete("layer 3 leaky-relu init he |");
        assertTrue(options.containsAll(List.of("slope", "weights", "l1", "l2", "frozen")));
        assertFalse(options.contains("init"));
        assertTrue(complete("data circle |").containsAll(List.of("noise", "samples", "seed", "test")));
        assertTrue(complete("lr 0.5 |").contains("decay"));
        assertFalse(complete("lr 0.5 decay 0.1 |").contains("decay"));
    }

    @Test
    void anOptionsPlaceOffersItsNamesOrItsDefault() {
        assertTrue(complete("layer 3 relu init |").containsAll(List.of("xavier", "he", "uniform")));
        assertEquals(
                List.of("0.02", "0.01"), complete("layer 3 leaky-relu slope |"), "the example's, then the default");
        assertEquals(List.of("-1"), complete("layer 3 relu init uniform |"), "the example's");
    }

    @Test
    void featuresAreTheDatasColumns() {
        assertEquals(List.of("x", "y", "sin(", "cos(", "abs("), complete("inputs |"));
        assertTrue(complete("data iris\ninputs sepal-length |").contains("petal-width"));
        Tables tables = Tables.of("t", Csv.read("size,petal length,kind\n1,2,a\n3,4,b\n"));
        assertTrue(complete("data csv \"t\"; inputs |", tables).containsAll(List.of("size", "\"petal length\"")));
    }

    @Test
    void nothingIsOfferedInCommentsStringsAndLists() {
        assertEquals(List.of(), complete("# l|"));
        assertEquals(List.of(), complete("title \"l|\""));
        assertEquals(List.of(), complete("layer 1 step weights [1 |2]"));
    }

    @Test
    void theEditOfACompletionTakesThePlaceOfTheWholeWord() {
        String text = "layer 3 sigmd; lr 1";
        Completion first = language.complete(text, 12).get(0);
        assertEquals("sigmoid", first.label());
        assertEquals("layer 3 sigmoid; lr 1", Edit.apply(text, List.of(first.edit())));
    }

    @Test
    void hoverSaysWhatTheCatalogueKnows() {
        String text = "layer 3 leaky-relu slope 0.02";
        assertEquals(
                "layer units [activation] [times …] [init …] [weights …] [bias …] [regularizer …] [frozen]",
                language.hover(text, 2).title());
        assertEquals("units", language.hover(text, 6).title());
        assertEquals("leaky-relu [slope …]", language.hover(text, 10).title());
        Hover slope = language.hover(text, 20);
        assertEquals("slope", slope.title());
        assertTrue(
                slope.sentence().english().endsWith("Takes a number of at least 0; default 0.01."), slope.toString());
        assertNull(language.hover("# layer", 4));
        assertNull(language.hover("", 0));
    }

    @Test
    void highlightingTellsKeywordsNamesAndOptionsApart() {
        String text = "layer 3 relu l2 0.1 # c";
        assertEquals(
                List.of(
                        new Highlight(0, 5, Style.KEYWORD),
                        new Highlight(6, 7, Style.NUMBER),
                        new Highlight(8, 12, Style.NAME),
                        new Highlight(13, 15, Style.OPTION),
                        new Highlight(16, 19, Style.NUMBER),
                        new Highlight(20, 23, Style.COMMENT)),
                language.highlight(text));
    }

    @Property(tries = 300)
    void everyOffsetOfEveryTextIsFine(@ForAll long seed) {
        Random random = new Random(seed);
        String text = new RandomTexts(Catalog.standard(), random).text();
        int cut = random.nextInt(text.length() + 1);
        for (int i = 0; i < 5; i++) {
            int offset = random.nextInt(cut + 1);
            String typed = text.substring(0, cut);
            language.hover(typed, offset);
            for (Completion completion : language.complete(typed, offset)) {
                Edit.apply(typed, List.of(completion.edit()));
            }
        }
    }
}
