package org.neurone.dsl.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.neurone.dsl.problem.Problems;
import org.neurone.dsl.syntax.Form;
import org.neurone.dsl.syntax.Parser;
import org.neurone.dsl.syntax.SyntaxTree;
import org.neurone.engine.catalog.Catalog;
import org.neurone.engine.plan.Limits;

/** The rule of the grammar on its own: what it hands back, and what it makes of an answer. */
class RuleTest {
    private static final Vocabulary WORDS = new Vocabulary(Catalog.standard());

    private static Rule rule(String text) {
        SyntaxTree tree = Parser.parse(text, WORDS::keyword);
        var values = tree.statements().get(0).values();
        Line line = new Line(tree, values, new Problems(), Limits.standard());
        return new Rule(WORDS, line, WORDS.statement(values.get(0).in(text)));
    }

    /** What the rule refuses where nobody answers, in order. */
    private static List<String> refusals(String text) {
        Rule rule = rule(text);
        List<String> all = new ArrayList<>();
        while (!rule.done()) {
            Refusal refusal = rule.step();
            if (refusal != null) {
                all.add(refusal.getClass().getSimpleName());
            }
        }
        assertEquals(0, rule.line().problems().size(), "it says nothing of what it refuses");
        return all;
    }

    private static Refusal first(Rule rule) {
        Refusal refusal = null;
        while (refusal == null) {
            refusal = rule.step();
        }
        return refusal;
    }

    @Test
    void aSoundStatementIsReadWithoutARefusal() {
        assertEquals(List.of(), refusals("layer 3 relu init he l2 0.001 frozen"));
        assertEquals(List.of(), refusals("data spiral noise 5% samples 400 seed 3 validate 20%"));
        assertEquals(List.of(), refusals("optimizer adam beta1 0.9"));
    }

    @Test
    void everyMistakeIsHandedBackAsARecordInTheOrderOfTheText() {
        assertEquals(List.of("NoValue"), refusals("layer"));
        assertEquals(List.of("WrongForm"), refusals("layer \"3\" relu"));
        assertEquals(List.of("NoSuchName"), refusals("layer 3 sigmoidd"));
        assertEquals(List.of("NoValue", "NoSuchName"), refusals("layer three"));
        assertEquals(List.of("NoOptionValue"), refusals("layer 3 init"));
        assertEquals(List.of("Repeated"), refusals("layer 3 l2 0.1 l2 0.2"));
        assertEquals(List.of("Extra", "NoSuchOption"), refusals("layer 3 relu 4 foo"));
        assertEquals(List.of("NoSuchName", "Repeated", "Extra"), refusals("layer 3 sigmoidd l2 0.1 l2 0.2 5"));
        assertEquals(List.of("NoOption"), refusals("expect accuracy 95%"));
    }

    @Test
    void anAnswerIsReadAsIfItStoodInTheText() {
        Rule rule = rule("layer \"3\" relu");
        Refusal.WrongForm refused = assertInstanceOf(Refusal.WrongForm.class, first(rule));
        assertEquals("units", refused.parameter().name());
        rule.give(refused, refused.value().respell(Form.NUMBER, "3"));
        while (!rule.done()) {
            assertEquals(null, rule.step());
        }
        Binding layer = rule.bindings().get(0);
        assertEquals(3L, layer.given("units").object());
        assertEquals("relu", layer.given("activation").choices().get(0).entry().name());
        assertSame(refused.value(), layer.given("units").values().get(0));
    }
}
