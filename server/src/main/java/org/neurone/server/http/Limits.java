package org.neurone.server.http;

/**
 * What one address may ask of the server, and how much at a time.
 *
 * @param textBytes the longest text, in UTF-8 bytes
 * @param tableBytes the tables that go along with a text, together, in UTF-8 bytes
 * @param readsPerMinute requests of any kind a minute and address; 0 for no bound
 * @param savesPerMinute saves and takings back a minute and address; 0 for no bound
 * @param computesPerMinute pictures and claims a minute and address that are not at hand yet; 0 for no bound
 */
public record Limits(int textBytes, int tableBytes, int readsPerMinute, int savesPerMinute, int computesPerMinute) {

    /** The limits when nobody says otherwise: a classroom behind one address can work. */
    public static final Limits STANDARD = new Limits(4 << 20, 2 << 20, 12_000, 1_200, 300);

    /** Of what an address may ask, the part that one browser behind it may. */
    private static final int BROWSERS = 10;

    /** What a browser may always ask, where its address may ask that much. */
    private static final int LEAST = 20;

    /** How many tables may go along with a text. */
    public static final int TABLES = 8;

    public Limits {
        requireAtLeast(1, textBytes, "the longest text");
        requireAtLeast(0, tableBytes, "the longest tables");
        requireAtLeast(0, readsPerMinute, "requests a minute");
        requireAtLeast(0, savesPerMinute, "saves a minute");
        requireAtLeast(0, computesPerMinute, "computed answers a minute");
        if (textBytes > 64 << 20 || tableBytes > 64 << 20) {
            throw new IllegalArgumentException("A text or its tables may be limited to at most 64 MB.");
        }
    }

    /** The longest body of a save: JSON escapes line ends and quotes with one character more. */
    public long bodyBytes() {
        return 2L * textBytes + 2L * tableBytes + 4096;
    }

    /** The part of an address's rate that one browser behind it has; 0 for no bound. */
    static int each(int perMinute) {
        return Math.min(perMinute, Math.max(LEAST, perMinute / BROWSERS));
    }

    private static void requireAtLeast(int least, int value, String name) {
        if (value < least) {
            throw new IllegalArgumentException("The limit for " + name + " must be at least " + least + ".");
        }
    }
}
