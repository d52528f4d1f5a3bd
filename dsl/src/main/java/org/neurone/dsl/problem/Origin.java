package org.neurone.dsl.problem;

/** Where somebody copied a piece from. */
public enum Origin {
    PYTHON(Mistake.PASTED_PYTHON),
    JSON(Mistake.PASTED_JSON),
    /** A link of the TensorFlow playground. */
    LINK(Mistake.PASTED_LINK),
    YAML(Mistake.PASTED_YAML),
    TOML(Mistake.PASTED_TOML),
    /** Caffe's description of a network or of how it learns. */
    PROTOTXT(Mistake.PASTED_PROTOTXT),
    /** Darknet's cfg. */
    DARKNET(Mistake.PASTED_DARKNET),
    /** The options of Weka's MultilayerPerceptron. */
    WEKA(Mistake.PASTED_WEKA),
    /** The head of one of Weka's tables. */
    ARFF(Mistake.PASTED_ARFF),
    /** A string from which Encog makes a network. */
    ENCOG(Mistake.PASTED_ENCOG);

    private final Mistake kind;

    Origin(Mistake kind) {
        this.kind = kind;
    }

    /** The problem that such a piece is. */
    public Mistake kind() {
        return kind;
    }
}
