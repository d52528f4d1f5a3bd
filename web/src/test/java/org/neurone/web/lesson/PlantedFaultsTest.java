package org.neurone.web.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neurone.dsl.text.Tongue;
import org.neurone.engine.data.table.Tables;

/** One slip, one message: with its line and what to write instead; and the rest of the lesson is shown. */
class PlantedFaultsTest {
    private static final String LESSON = """
            # Or, by hand

            > One neuron.

            For the input 1, 1 the sum is [0.5](<=sum 1 1 for [1 1]>). [Set it](<do:bias 1 1 -0.5>). $w_1$

            ```playground show=controls,graph
            data or
            layer 1 step weights [1 1] bias [-1.5]
            ```

            ```sliders
            b: bias 1 1 from -3 to 3 step 0.5
            ```

            ```task any-friend
            Make it say yes.

            goal: accuracy at least 100%
            hint: With one friend the sum is 1 + b.
            do: bias 1 1 -0.5
            because: Good.
            ```

            ```predict no-friend
            And with none?

            right: Yes
              Indeed.
            wrong: No
              The bias.
            ```

            The end.
            """;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        a block without an end | bias [-1.5]⏎``` | bias [-1.5] | 7 | unclosed | three backticks
        a task without an end | because: Good.⏎``` | because: Good. | 16 | unclosed | three backticks
        a last block without an end | The bias.⏎``` | The bias. | 25 | unclosed | three backticks
        a quantity of no such name | accuracy at | acuracy at | 19 | not-understood | and the metrics
        a comparison of no such name | at least | at leest | 19 | not-understood | at least
        a goal without its number | least 100% | least | 19 | not-understood | a number is missing
        a blank before a colon | hint: | hint : | 20 | unknown-part | write “hint:”
        a capital letter | goal: | Goal: | 19 | unknown-part | write “goal:”
        a part in another language | because: | parce que: | 22 | unknown-part | because
        two right answers | wrong: No | right: No | 25 | options | One answer is right
        an answer to which nothing is said | Yes⏎  Indeed. | Yes | 25 | unexplained | write below it
        a slider from right to left | from -3 to 3 | from 3 to -3 | 12 | not-understood | from the smaller
        a slider that stands still | step 0.5 | step 0 | 12 | not-understood | steps above 0
        a slider of nothing | b: bias 1 1 | b: bias 1 2 | 12 | not-here | one neuron
        a slider without a colon | b: bias | b bias | 12 | not-understood | w₁: weight
        a height that is none | graph | graph height=tall | 7 | unknown-setting | height=300
        a comma too many | controls, | controls,, | 7 | unknown-instrument | without spaces
        an address without brackets | <do:bias 1 1 -0.5> | do:bias 1 1 -0.5 | 5 | unknown-link | between < and >
        a number without brackets | <=sum 1 1 for [1 1]> | =sum 1 1 for 1 | 5 | unknown-link | between < and >
        a number of nobody | [1 1]> | [1 1] of nobody> | 5 | unknown-name | nobody
        a name with capitals | any-friend | AnyFriend | 16 | no-name | small letters
        a name that is there already | no-friend | any-friend | 25 | name-twice | stands twice
        a block of no such name | ```sliders | ```slider | 12 | unknown-block | sliders
        quotes in place of backticks | ```task | ‘‘‘task | 16 | unknown-block | three backticks
        a second title | The end. | # The end. | 34 | second-title | ##
        a dollar alone | $w_1$ | $w_1 | 5 | formula | no second one
        a brace alone | $w_1$ | $\\frac{1}{2$ | 5 | formula | cannot be read
        markup | The end. | <b>The end.</b> | 34 | html | without HTML
        an experiment that does not run | step weights | stepp weights | 9 | unknown-name | step
        no playground | ```playground | ```figure | 1 | no-playground | playground
        a step of nothing | do: bias 1 1 -0.5 | do: press play | 21 | not-understood | weight, bias, step
        a question for no number | goal: accuracy at least 100% | answer: how many | 19 | not-understood | quantity
        two ways to answer | hint: With | answer: parameters⏎hint: With | 16 | no-condition | no two of them
        """)
    void isNamedOnItsLineWithWhatToWrite(String what, String from, String to, int line, String code, String part) {
        String text = LESSON.replace(from.replace("⏎", "\n"), to.replace("⏎", "\n"));
        assertNotEquals(LESSON, text);
        Lesson lesson = LessonReader.read("a", text, Tongue.ENGLISH);
        List<String> faults = LessonChecker.check(lesson, Tables.none()).stream()
                .map(fault -> fault.print("a.md", Tongue.ENGLISH))
                .toList();
        assertEquals(1, faults.size(), faults.toString());
        assertTrue(faults.get(0).startsWith("a.md:" + line + ": "), faults.toString());
        assertTrue(faults.get(0).endsWith("[" + code + "]"), faults.toString());
        assertTrue(faults.get(0).contains(part), faults.toString());
        String html = LessonHtml.of(lesson);
        assertTrue(html.contains("The end.") && html.contains("<neurone-playground"), html);
        assertTrue(html.contains("And with none?") && html.contains("Make it say yes."), html);
    }
}
