package org.neurone.dsl.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.neurone.engine.model.State;
import org.neurone.engine.model.StateReading;
import org.neurone.engine.number.Base64Url;

/** Any text is a state that encodes to itself, or one of the problems that a state can have. */
class StateFuzzTest {
    @FuzzTest(maxDuration = "3m")
    void anyTextIsAStateOrAProblem(FuzzedDataProvider bytes) {
        boolean encoded = bytes.consumeBoolean();
        String text = encoded ? Base64Url.encode(bytes.consumeRemainingAsBytes()) : bytes.consumeRemainingAsString();
        StateReading reading = State.read(text);
        assertTrue((reading.state() == null) != (reading.problem() == null));
        if (reading.state() != null) {
            assertEquals(reading.state(), State.read(reading.state().encode()).state());
        }
    }
}
