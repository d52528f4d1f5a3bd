package org.neurone.server.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.neurone.dsl.Language;

class LanguageTextsTest {
    private static final Map<String, String> FLOWERS =
            Map.of("flowers", "length,width,kind\n1,2,a\n2,1,b\n1,3,a\n3,1,b\n");

    private final Texts texts = new LanguageTexts(Language.standard());

    @Test
    void aColumnThatTheTableOfATextDoesNotHaveIsSaidWhereTheTableCameAlong() {
        Texts.Reading reading = texts.read("data csv \"flowers\" target colour", FLOWERS);
        Texts.Unsound unsound = assertInstanceOf(Texts.Unsound.class, reading);
        assertEquals("unknown-column", unsound.problems().get(0).get("code").asText());
    }

    @Test
    void aTextWhoseTableStayedAtHomeIsTakenAsItStands() {
        assertInstanceOf(Texts.Sound.class, texts.read("data csv \"flowers\" target colour", Map.of()));
    }

    @Test
    void aTextThatFitsItsTableIsSoundAndNamesIt() {
        Texts.Reading reading = texts.read("data csv \"flowers\" target kind", FLOWERS);
        assertEquals(
                FLOWERS.keySet(), assertInstanceOf(Texts.Sound.class, reading).tables());
    }

    @Test
    void aTableThatCannotBeReadIsSaidBeforeItIsKept() {
        Texts.Reading reading = texts.read("data csv \"t\"; layer 3", Map.of("t", "a,b\n1,2,3\n"));
        Texts.Unsound unsound = assertInstanceOf(Texts.Unsound.class, reading);
        assertEquals("ragged-row", unsound.problems().get(0).get("code").asText());
    }
}
