package org.neurone.dsl.advice;

import org.neurone.dsl.read.TextReader;

/** Recognises pieces of something else that somebody pasted. */
public interface Pasted {
    /**
     * Says of a piece that starts with the statement of that number what it is.
     *
     * @return the number of the statement behind the piece; {@code start} where there is none
     */
    int report(TextReader reader, int start);
}
