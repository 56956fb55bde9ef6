package org.parley.scenario;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** One way of writing each scenario, so that equal scenarios have equal files and equal hashes. */
final class Canonical {

    /** Quotes what readers of YAML 1.1 or 1.2 would not take for text. */
    private static final StringQuotingChecker QUOTES = new StringQuotingChecker.Default() {
        private static final long serialVersionUID = 1L;

        @Override
        public boolean needToQuoteValue(String text) {
            return !CoreSchemaResolver.isText(text) || super.needToQuoteValue(text);
        }

        @Override
        public boolean needToQuoteName(String text) {
            return !CoreSchemaResolver.isText(text) || super.needToQuoteName(text);
        }
    };

    private static final YAMLMapper MAPPER = new YAMLMapper(YAMLFactory.builder()
            .stringQuotingChecker(QUOTES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .build());

    private Canonical() {}

    static String yaml(JsonNode tree) {
        try {
            return MAPPER.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree that was read cannot be written", e);
        }
    }

    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
