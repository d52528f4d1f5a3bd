package org.neurone.engine.layer;

import org.neurone.engine.data.Shape;

/** What layers that work on pictures say of other input. */
final class Pictures {
    private Pictures() {}

    static Misfit needed(String english, String french, Shape input) {
        return Misfit.of(
                "picture-needed",
                null,
                "A " + english + " layer works on pictures, but what arrives here is a list of " + input.channels()
                        + (input.channels() == 1 ? " number." : " numbers."),
                "Une couche de " + french + " travaille sur des images, mais ce qui arrive ici est une liste de "
                        + input.channels() + (input.channels() == 1 ? " nombre." : " nombres."));
    }
}
