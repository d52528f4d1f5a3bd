package org.neurone.server.discovery;

import io.nayuki.qrcodegen.QrCode;

/** Draws QR codes (ISO/IEC 18004) as SVG: one unit a module, four of quiet zone around, dark on white in any scheme of colours. */
public final class QrCodes {

    private static final int QUIET = 4;

    private QrCodes() {}

    /** The code of an address, read also where a seventh of it is damaged. */
    public static String svg(String address) {
        QrCode code = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
        int side = code.size + 2 * QUIET;
        StringBuilder dark = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                int width = 0;
                while (code.getModule(x + width, y)) {
                    width++;
                }
                if (width > 0) {
                    dark.append('M').append(x + QUIET).append(' ').append(y + QUIET);
                    dark.append('h').append(width).append("v1h-").append(width).append('z');
                    x += width;
                }
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + side + " " + side + "\" width=\"" + 8 * side
                + "\" height=\"" + 8 * side + "\" role=\"img\" shape-rendering=\"crispEdges\"><title>" + address
                + "</title><path fill=\"#fff\" d=\"M0 0h" + side + "v" + side + "h-" + side + "z\"/><path d=\"" + dark
                + "\"/></svg>";
    }
}
