package org.neurone.web;

import org.teavm.jso.JSBody;

/** What the browser's own performance tools, and tests, can see of the language's work. */
final class Trace {
    private Trace() {}

    /** A text was read. The mark reaches whoever watches, and is not kept: a page that stays open reads many. */
    @JSBody(script = "performance.mark('neurone-read'); performance.clearMarks('neurone-read');")
    static native void textRead();
}
