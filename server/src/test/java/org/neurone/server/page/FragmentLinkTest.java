package org.neurone.server.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;

/** Links that hold a text, read back by the format's own description. */
class FragmentLinkTest {
    @Test
    void aShortTextStandsAsItIsWithThreeBytesOfFnvBehind() {
        // FNV-1a of "a" is 0xe40c292c, as its authors list it.
        byte[] sent = Base64.getUrlDecoder().decode(FragmentLink.of("a\n").substring(2));
        assertEquals("n0", FragmentLink.of("a\n").substring(0, 2));
        assertEquals("a", new String(sent, 0, 1, StandardCharsets.UTF_8));
        assertEquals("[-28, 12, 41]", Arrays.toString(Arrays.copyOfRange(sent, 1, 4)));
    }

    @Test
    void aLongerOneIsDeflated() throws Exception {
        String text = "title \"Éléments\"\n" + "layer 8 tanh\n".repeat(20);
        String link = FragmentLink.of(text);
        assertTrue(link.startsWith("n1") && link.length() < 80, link);
        byte[] sent = Base64.getUrlDecoder().decode(link.substring(2));
        Inflater inflater = new Inflater(true);
        inflater.setInput(sent, 0, sent.length - 3);
        byte[] plain = new byte[1000];
        int length = inflater.inflate(plain);
        assertTrue(inflater.finished());
        assertEquals(text.strip(), new String(plain, 0, length, StandardCharsets.UTF_8));
    }
}
