package org.neurone.dsl.advice;

import java.util.List;
import org.neurone.dsl.problem.Problems;
import org.neurone.dsl.read.Adviser;
import org.neurone.dsl.read.TextReader;
import org.neurone.dsl.read.Vocabulary;

/** Reads single statements to try them; each problem has its own fixes only. */
final class Alone {
    private final Vocabulary vocabulary;
    private final Adviser adviser;

    Alone(Vocabulary vocabulary, Adviser adviser) {
        this.vocabulary = vocabulary;
        this.adviser = adviser;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The advice with which it reads. */
    Adviser adviser() {
        return adviser;
    }

    /** What is wrong with the statement by itself. */
    List<Problems.Draft> problems(String statement) {
        return TextReader.read(vocabulary, adviser, statement).problems();
    }

    /** Whether nothing is. */
    boolean sound(String statement) {
        return problems(statement).isEmpty();
    }
}
