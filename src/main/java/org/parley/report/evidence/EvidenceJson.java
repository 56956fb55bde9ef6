package org.parley.report.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.parley.scenario.evidence.EvidenceLedger;

/** The evidence ledger for programs. */
public final class EvidenceJson {

    private EvidenceJson() {}

    /** Returns the ledger as JSON. */
    public static String of(EvidenceLedger ledger) {
        try {
            return JsonMapper.builder()
                            .configure(EnumFeature.WRITE_ENUMS_TO_LOWERCASE, true)
                            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                            .build()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(ledger)
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
