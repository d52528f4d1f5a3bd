package org.neurone.engine.data;

/** What is to be learned from the examples. */
public enum Task {
    /** One of a few classes. */
    CLASSIFY("classify"),
    /** One or more numbers. */
    REGRESS("regress"),
    /** The inputs themselves: an autoencoder. Asked of a source; what it describes is then a {@link #REGRESS} of its own columns. */
    REPRODUCE("reproduce");

    private final String word;

    Task(String word) {
        this.word = word;
    }

    /** As a text writes it. */
    public String word() {
        return word;
    }

    /** @throws IllegalArgumentException for another word */
    public static Task of(String word) {
        for (Task task : values()) {
            if (task.word.equals(word)) {
                return task;
            }
        }
        throw new IllegalArgumentException("the task is classify, regress or reproduce, but this is \"" + word + "\"");
    }
}
