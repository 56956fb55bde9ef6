package org.parley.report.blocking;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import org.parley.findings.blocking.Blocking;

/** What blocked, for programs; names are those of the scenario file. */
public final class BlockingJson {

    private BlockingJson() {}

    /** Returns the answer as JSON; a share of no runs is null. */
    public static String of(Blocking blocking) {
        SimpleModule numbers = new SimpleModule();
        numbers.addSerializer(double.class, new Numbers());
        numbers.addSerializer(Double.class, new Numbers());
        try {
            return JsonMapper.builder()
                            .addModule(numbers)
                            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                            .build()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(blocking)
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes what is no number as null: JSON has no other word for it. */
    private static final class Numbers extends StdSerializer<Double> {

        private static final long serialVersionUID = 1L;

        Numbers() {
            super(Double.class);
        }

        @Override
        public void serialize(Double value, JsonGenerator json, SerializerProvider provider) throws IOException {
            if (Double.isFinite(value)) {
                json.writeNumber(value);
            } else {
                json.writeNull();
            }
        }
    }
}
