package org.parley.web.classroom;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.parley.classroom.ClassReport.Sheet;

/** Tables to take away, as CSV and as a workbook. What students wrote is a text there too, and no formula. */
final class Sheets {

    private Sheets() {}

    static String csv(Sheet sheet) {
        StringBuilder text = new StringBuilder(String.join(",", sheet.columns())).append("\r\n");
        for (List<@Nullable Object> row : sheet.rows()) {
            text.append(row.stream().map(Sheets::cell).collect(Collectors.joining(",")))
                    .append("\r\n");
        }
        return text.toString();
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        String text = value.toString();
        if (!(value instanceof Number) && text.matches("[=+\\-@\\t\\r].*")) {
            text = "'" + text;
        }
        return text.matches("[^\",\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    static byte[] workbook(List<Sheet> sheets) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Parley", null)) {
            for (Sheet sheet : sheets) {
                Worksheet page = workbook.newWorksheet(sheet.name());
                page.freezePane(0, 1);
                for (int c = 0; c < sheet.columns().size(); c++) {
                    page.value(0, c, sheet.columns().get(c));
                    page.style(0, c).bold().set();
                }
                for (int r = 0; r < sheet.rows().size(); r++) {
                    for (int c = 0; c < sheet.columns().size(); c++) {
                        @Nullable Object value = sheet.rows().get(r).get(c);
                        if (value instanceof Number number) {
                            page.value(r + 1, c, number);
                        } else if (value != null) {
                            page.value(r + 1, c, value.toString());
                        }
                    }
                }
            }
        }
        return bytes.toByteArray();
    }
}
