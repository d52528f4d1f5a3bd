package org.neurone.engine.kernel;

import java.util.function.Supplier;

/**
 * Which tiles are quickest here: {@code SimdTiles} where the JVM runs with {@code --add-modules jdk.incubator.vector}, else {@link
 * LoopTiles}.
 *
 * <p>{@code SimdTiles} is asked for by name, the only class that is: a compiler of the main sources cannot see a module that is still
 * incubating without a warning, so it is compiled apart, from {@code src/vector}, and may be missing.
 */
final class PlatformTiles {
    private static final String SIMD = "org.neurone.engine.kernel.SimdTiles$Source";

    /** What {@code SimdTiles} is made by. */
    interface Source extends Supplier<RowTiles> {}

    /** Looked for once: a class that is not there costs an exception. */
    private static final Supplier<RowTiles> QUICKEST = find();

    private PlatformTiles() {}

    static Supplier<RowTiles> quickest() {
        return QUICKEST;
    }

    private static Supplier<RowTiles> find() {
        try {
            return Class.forName(SIMD)
                    .asSubclass(Source.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException | LinkageError missing) {
            // Not there, built without it, or a later JDK whose module has changed: the loops give the same bits.
            return LoopTiles::new;
        }
    }
}
