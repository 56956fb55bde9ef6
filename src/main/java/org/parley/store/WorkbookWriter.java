package org.parley.store;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.parley.store.folder.ResultsException;

/**
 * A table as a workbook for spreadsheets (Office Open XML, .xlsx) of one sheet. Texts are texts even where they look like formulas; what a
 * spreadsheet has no number for stays empty.
 */
final class WorkbookWriter implements ResultsQuery.Taker, AutoCloseable {

    /** What a sheet has room for, header included. */
    private static final int MOST_ROWS = 1 << 20;

    private static final int MOST_COLUMNS = 1 << 14;
    private static final int LONGEST_TEXT = 32_767;

    /** Rows that wait in memory to be written. */
    private static final int KEPT_ROWS = 1000;

    private final OutputStream file;
    private final Workbook workbook;
    private final Worksheet sheet;
    private int rows;

    WorkbookWriter(Path file, String title) throws IOException {
        this.file = Files.newOutputStream(file);
        workbook = new Workbook(this.file, "Parley", null);
        sheet = workbook.newWorksheet(title);
        sheet.freezePane(0, 1);
    }

    @Override
    public void columns(List<String> names) {
        if (names.size() > MOST_COLUMNS) {
            throw tooLarge(names.size() + " columns", "has room for 16,384");
        }
        for (int c = 0; c < names.size(); c++) {
            sheet.value(0, c, names.get(c));
            sheet.style(0, c).bold().set();
        }
        rows = 1;
    }

    @Override
    public void row(Object[] values) {
        if (rows == MOST_ROWS) {
            throw tooLarge("more than 1,048,575 rows", "ends there");
        }
        for (int c = 0; c < values.length; c++) {
            cell(c, values[c]);
        }
        rows++;
        if (rows % KEPT_ROWS == 0) {
            flush();
        }
    }

    private void cell(int c, @Nullable Object value) {
        if (value instanceof Number number) {
            if (Double.isFinite(number.doubleValue())) {
                sheet.value(rows, c, number);
            }
        } else if (value instanceof Boolean flag) {
            sheet.value(rows, c, flag);
        } else if (value instanceof LocalDate date) {
            sheet.value(rows, c, date);
            sheet.style(rows, c).format("yyyy-mm-dd").set();
        } else if (value != null) {
            String text = value instanceof double[] numbers ? Arrays.toString(numbers) : value.toString();
            if (text.length() > LONGEST_TEXT) {
                throw tooLarge("a text of " + text.length() + " characters", "has room for 32,767 in a cell");
            }
            sheet.value(rows, c, text);
        }
    }

    private static ResultsException tooLarge(String what, String limit) {
        return ResultsException.ofInput("the answer has " + what + ", and a sheet " + limit
                + ". Maybe .csv or .parquet, or a narrower --select.");
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes what is left, so that the file is whole. */
    void finish() throws IOException {
        workbook.finish();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
