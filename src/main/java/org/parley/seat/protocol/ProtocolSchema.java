package org.parley.seat.protocol;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The JSON Schema of the messages between Parley and a program that takes a seat. */
public final class ProtocolSchema {

    private ProtocolSchema() {}

    /** Returns its text. */
    public static String text() {
        try (InputStream in = ProtocolSchema.class.getResourceAsStream("protocol.schema.json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
