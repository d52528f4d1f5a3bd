package org.neurone.dsl.problem;

import org.neurone.engine.plan.Severity;

/** A kind of problem with facts of its own. */
public enum Mistake implements ProblemKind {
    UNCLOSED_STRING("unclosed-string"),
    UNCLOSED_LIST("unclosed-list"),
    ODD_SPACE("odd-space"),
    UNKNOWN_STATEMENT("unknown-statement"),
    STATEMENT_NAME("statement-name"),
    OTHER_NAME("other-name"),
    NAME_ALONE("name-alone"),
    OPTION_ALONE("option-alone"),
    REPEATED_STATEMENT("repeated-statement"),
    PASTED_PYTHON("pasted-python"),
    PASTED_JSON("pasted-json"),
    PASTED_LINK("pasted-link"),
    PASTED_YAML("pasted-yaml"),
    PASTED_TOML("pasted-toml"),
    PASTED_PROTOTXT("pasted-prototxt"),
    PASTED_DARKNET("pasted-darknet"),
    PASTED_WEKA("pasted-weka"),
    PASTED_ARFF("pasted-arff"),
    PASTED_ENCOG("pasted-encog"),
    UNKNOWN_VERSION("unknown-version"),
    VERSION_NUMBER("version-number"),
    VERSION_NOT_FIRST("version-not-first"),
    MISSING_VALUE("missing-value"),
    WRONG_VALUE("wrong-value"),
    OUT_OF_RANGE("out-of-range"),
    NOT_WHOLE("not-whole"),
    SHARE_OVER_ONE("share-over-one"),
    NUMBER_TOO_LARGE("number-too-large"),
    ONE_OR_THOUSAND("one-or-thousand"),
    NOT_HERE("not-here"),
    IDEA("no-such-statement"),
    UNKNOWN_NAME("unknown-name"),
    UNKNOWN_WORD("unknown-word"),
    UNKNOWN_OPTION("unknown-option"),
    SECOND_NAME("second-name"),
    SECOND_STATEMENT("second-statement"),
    UNNAMED_VALUE("unnamed-value"),
    REPEATED_OPTION("repeated-option"),
    MISSING_OPTION("missing-option"),
    WRONG_ORDER("wrong-order"),
    EXTRA_VALUE("extra-value"),
    NEEDLESS_BRACKETS("needless-brackets"),
    EMPTY_LIST("empty-list"),
    EMPTY_TEXT("empty-text"),
    LIST_ITEM("list-item"),
    SIZE_DIMENSIONS("size-dimensions"),
    OPTION_WORD("option-word"),
    UNKNOWN_TERM("unknown-term"),
    FORMULA("formula"),
    SETTINGS_CLASH("settings-clash"),
    STATE_DAMAGED("state-damaged"),
    STATE_TRUNCATED("state-truncated"),
    STATE_NEWER("state-newer"),
    NOTHING_TO_COMPARE("nothing-to-compare"),
    TOO_MANY_VARIANTS("too-many-variants"),
    UNSOUND_VARIANT("unsound-variant"),
    UNKNOWN_VARIANT("unknown-variant"),
    NO_CHALLENGE("no-challenge"),
    NO_GOAL("no-goal", Severity.WARNING),
    NOTHING_TO_FIX("nothing-to-fix"),
    UNKNOWN_LAYERS("unknown-layers"),
    TOO_MANY_RANKS("too-many-ranks"),
    DATA_NOT_FIXED("data-not-fixed", Severity.HINT),
    NO_VARIANT("no-variant", Severity.HINT),
    /** What a challenge does not allow: it runs all the same, so that one can try. */
    OVER_LIMIT("over-limit", Severity.WARNING),
    LAYER_NOT_ALLOWED("layer-not-allowed", Severity.WARNING),
    BY_HAND("weights-by-hand", Severity.WARNING),
    VARIANT_NOT_ASKED("variant-not-asked", Severity.WARNING),
    READING_STOPPED("reading-stopped");

    private final String code;
    private final Severity severity;

    Mistake(String code) {
        this(code, Severity.ERROR);
    }

    Mistake(String code, Severity severity) {
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
