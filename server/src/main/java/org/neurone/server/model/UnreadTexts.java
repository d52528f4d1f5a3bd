package org.neurone.server.model;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes any text as it stands, until the language reads it here. */
public final class UnreadTexts implements Texts {

    @Override
    public Reading read(String text, Map<String, String> tables) {
        String canonical = text.startsWith("neurone 1\n") ? text : "neurone 1\n" + text.strip() + "\n";
        return new Sound(canonical, Optional.empty(), canonical.strip(), Set.of());
    }
}
