package org.neurone.dsl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neurone.dsl.text.Edit;
import org.neurone.dsl.text.Problem;
import org.neurone.dsl.text.Tongue;
import org.neurone.engine.data.table.Csv;
import org.neurone.engine.data.table.Tables;
import org.neurone.engine.plan.Limits;
import org.neurone.engine.plan.Severity;

/** A table whose last column holds class numbers, which are values unless the text says otherwise. */
class ClassNumbersTest {
    private final Language language = Language.standard();
    private final Tables flowers = Tables.of("t", Csv.read("x,kind\n1,0\n2,1\n3,2\n4,0\n5,1\n6,2\n"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "output softmax",
                "output 3 softmax; loss cross-entropy",
                "output 3",
                "output 3 sigmoid",
                "layer 3 softmax; loss cross-entropy",
                "layer 1; loss hinge"
            })
    void aNetworkForClassesIsOneMistakeWithOneFix(String network) {
        String text = "data csv \"t\" # mine\n" + network;
        Problem problem = only(text);
        assertEquals("class-numbers", problem.code());
        assertEquals(Severity.ERROR, problem.severity());
        String mended = Edit.apply(text, problem.fixes().get(0).edits());
        assertEquals("data csv \"t\" task classify # mine\n" + network, mended);
        assertTrue(network.contains("hinge") || read(mended).sound(), mended);
    }

    @ParameterizedTest
    @ValueSource(strings = {"layer 3", "output 1 linear", "layer 4 relu; loss huber", "layer 3 softmax"})
    void aNetworkForValuesIsLeftToItsReader(String network) {
        Problem problem = only("data csv \"t\"\n" + network);
        assertEquals("class-numbers", problem.code());
        assertEquals(Severity.HINT, problem.severity());
    }

    @Test
    void whoeverSaysWhichIsMeantHearsNothing() {
        assertEquals(List.of(), read("data csv \"t\" task regress; layer 3").problems());
        assertEquals(
                List.of(), read("data csv \"t\" task classify; output softmax").problems());
    }

    private Problem only(String text) {
        List<Problem> problems = read(text).problems();
        assertEquals(1, problems.size(), () -> Report.print(problems, text, Tongue.ENGLISH));
        return problems.get(0);
    }

    private Reading read(String text) {
        return language.read(text, flowers, Limits.standard());
    }
}
