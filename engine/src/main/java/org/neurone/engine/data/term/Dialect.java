package org.neurone.engine.data.term;

import org.neurone.engine.reason.TextFault;

/**
 * What one kind of expression may be made of, and what is wrong where something else stands: the part of {@link
 * TermReader} in which formulas and features differ.
 */
interface Dialect {
    /** Whether that character means something outside names: a sign, a digit, a blank, a quotation mark. */
    boolean reads(char c);

    /** Whether that character belongs into a name, or begins one. */
    boolean isInName(char c, boolean first);

    /** Parentheses, calls and exponents inside each other; more are no expression but an attack. */
    int deepest();

    /** Whether that function may be called. */
    boolean calls(Term.Function function);

    /** What a name means; null where it means nothing. */
    Term meaning(String name, boolean beforeParenthesis);

    /** Whether exponents are the whole numbers that a feature may have, or anything. */
    boolean wholeExponents();

    /** What is wrong where nothing follows. */
    TextFault.Kind missing();

    /** What is wrong with a character that cannot stand where it does. */
    TextFault.Kind sign();

    /** What is wrong with a name without a {@link #meaning}. */
    TextFault.Kind unknown(String name);

    /** What is wrong with more than {@link #deepest}. */
    TextFault.Kind tooDeep();
}
