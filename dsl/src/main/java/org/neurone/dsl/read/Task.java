package org.neurone.dsl.read;

import org.neurone.dsl.read.Rule.Next;

/** A part of a statement that is still to be read; takes itself off the rule's list where it is done. */
interface Task {
    /** Reads a little further; what it cannot read, or null. */
    Refusal step();

    /** What it looks for next. */
    Next next();
}
