package org.neurone.dsl.read;

/** Gives no advice. */
final class NoAdviser implements Adviser {
    @Override
    public Advice of(TextReader reader) {
        return new NoAdvice(reader);
    }

    @Override
    public Recovery.Maker recovery() {
        return PlainRecovery::new;
    }
}
