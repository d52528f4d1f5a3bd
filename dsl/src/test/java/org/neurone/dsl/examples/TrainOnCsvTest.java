package org.neurone.dsl.examples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class TrainOnCsvTest {
    private static final String FRUIT = """
            weight;colour;ripe
            0,11;green;no
            0,12;green;no
            0,15;yellow;yes
            0,14;yellow;yes
            0,10;yellow;no
            0,16;red;yes
            0,13;red;yes
            0,09;red;no
            """;

    @Test
    void tableIsLearnedAndAnotherOneAnswered() {
        String[] answers = TrainOnCsv.answers(FRUIT, "colour;seller;weight\nred;x;0,17\ngreen;y;0,10\n");
        assertArrayEquals(new String[] {"yes", "no"}, answers);
    }
}
