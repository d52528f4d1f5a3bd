package org.neurone.dsl.problem;

import org.neurone.engine.plan.Severity;

/** A way of writing that the language does not have: what was seen and what is right say all there is to say of it. */
public enum Habit implements ProblemKind {
    STRAY_BRACKET("stray-bracket"),
    NESTED_LIST("nested-list"),
    UNKNOWN_ESCAPE("unknown-escape", Severity.WARNING),
    SMART_QUOTES("smart-quotes"),
    UNICODE_TEXT("unicode-text"),
    FOREIGN_COMMENT("foreign-comment"),
    STRAY_COMMA("stray-comma"),
    DECIMAL_COMMA("decimal-comma"),
    ASSIGNMENT("assignment"),
    STRAY_MARK("stray-mark"),
    MISSING_BLANK("missing-blank"),
    CALL_BRACKETS("call-brackets"),
    SUPERSCRIPT("superscript"),
    CAPITAL_LETTERS("capital-letters"),
    UNDERSCORE("underscore"),
    ACCENT("accent"),
    UNREADABLE("unreadable"),
    /** Dashes, ligatures and signs without a width, as documents have them. */
    LOOKALIKE("lookalike"),
    /** A sign of mathematics for what has a name here. */
    WRITTEN_OUT("written-out"),
    CODE_FENCE("code-fence"),
    LIST_MARK("list-mark"),
    SPACED_PERCENT("spaced-percent"),
    NUMBER_SPELLING("number-spelling"),
    SIZE_SPELLING("size-spelling"),
    SPACED_NAME("spaced-name"),
    SEVERAL_LAYERS("several-layers"),
    MISSING_SEPARATOR("missing-separator"),
    NAMED_VALUE("named-value"),
    NEEDLESS_WORD("needless-word"),
    NEEDLESS_QUOTES("needless-quotes"),
    QUOTES_NEEDED("quotes-needed"),
    /** Quotes around one name: what is right is shown as it stands, with its quotes alone. */
    NAME_IN_QUOTES("quotes-needed"),
    BRACKETS_NEEDED("brackets-needed");

    private final String code;
    private final Severity severity;

    Habit(String code) {
        this(code, Severity.ERROR);
    }

    Habit(String code, Severity severity) {
        this.code = code;
        this.severity = severity;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
