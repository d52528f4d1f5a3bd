package org.neurone.dsl.advice;

import org.neurone.dsl.read.Advice;
import org.neurone.dsl.read.Adviser;
import org.neurone.dsl.read.Rule;
import org.neurone.dsl.read.TextReader;
import org.neurone.dsl.read.Vocabulary;

/** Gives advice on every text: what was meant, and what one click can do about it. */
public final class Counsellor implements Adviser {
    private final Pasted pasted;
    private final Adviser trying;

    /** @param pasted recognises pieces of other languages */
    public Counsellor(Pasted pasted) {
        this(pasted, null);
    }

    private Counsellor(Pasted pasted, Adviser mending) {
        this.pasted = pasted;
        // Whoever tries a statement wants its own mistakes, not the same search for what was meant once more.
        this.trying = mending == null ? new Counsellor(pasted, this) : this;
    }

    @Override
    public Advice of(TextReader reader) {
        return new TextAdvice(reader, this, pasted, alone(reader.vocabulary()), trying != this);
    }

    @Override
    public void readThrough(Rule rule) {
        new Mender(rule, alone(rule.vocabulary())).readThrough();
    }

    private Alone alone(Vocabulary vocabulary) {
        return new Alone(vocabulary, trying);
    }
}
