package org.parley.web.classroom;

import io.nayuki.qrcodegen.QrCode;

/** A code that phones scan (QR), as the path of an SVG. */
record QrPath(String path, int size) {

    static QrPath of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M').append(x).append(',').append(y).append("h1v1h-1z");
                }
            }
        }
        return new QrPath(path.toString(), code.size);
    }
}
