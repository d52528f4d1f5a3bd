package org.neurone.web.lesson;

import org.neurone.dsl.text.Tongue;
import org.neurone.engine.words.Wording;

/**
 * Something in a lesson that is wrong.
 *
 * @param line from 1
 * @param code stable, for programs
 * @param sentence what was seen, and what can be done about it
 */
public record LessonFault(int line, String code, Wording sentence) {
    static LessonFault of(int line, String code, String english, String french) {
        return new LessonFault(line, code, Wording.of(english, french));
    }

    /** As compilers print it: {@code FILE:LINE: sentence}. */
    public String print(String file, Tongue tongue) {
        return file + ":" + line + ": " + tongue.of(sentence) + " [" + code + "]";
    }
}
