package org.neurone.engine.model;

/**
 * What came of reading a saved state: a state or the reason why there is none.
 *
 * @param state null where there is a problem
 * @param problem null where there is a state
 */
public record StateReading(State state, StateProblem problem) {
    static StateReading of(State state) {
        return new StateReading(state, null);
    }

    static StateReading of(StateProblem problem) {
        return new StateReading(null, problem);
    }
}
