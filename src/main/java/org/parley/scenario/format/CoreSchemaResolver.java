package org.parley.scenario.format;

import java.util.regex.Pattern;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * What a plain word in a YAML file is, by the core schema of YAML 1.2: only true and false are booleans; {@code no},
 * {@code on} and dates are text.
 */
final class CoreSchemaResolver extends Resolver {

    private static final Pattern NULL = Pattern.compile("~|null|Null|NULL|");
    private static final Pattern BOOL = Pattern.compile("true|True|TRUE|false|False|FALSE");
    private static final Pattern INT = Pattern.compile("[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+");
    private static final Pattern FLOAT = Pattern.compile(
            "[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");

    private CoreSchemaResolver() {}

    /** Returns the rules by which a scenario is read. */
    static Resolver ofCoreSchema() {
        return new CoreSchemaResolver();
    }

    /** Returns the rules by which one is written: text that some version of YAML takes for something else is quoted. */
    static Resolver withOlderYaml() {
        Resolver both = new Resolver();
        addCoreSchema(both);
        return both;
    }

    /** Whether a plain word is a number. */
    static boolean isNumber(String word) {
        return INT.matcher(word).matches() || FLOAT.matcher(word).matches();
    }

    @Override
    protected void addImplicitResolvers() {
        addCoreSchema(this);
    }

    private static void addCoreSchema(Resolver resolver) {
        resolver.addImplicitResolver(Tag.NULL, NULL, null);
        resolver.addImplicitResolver(Tag.BOOL, BOOL, "tTfF");
        resolver.addImplicitResolver(Tag.INT, INT, "-+0123456789");
        resolver.addImplicitResolver(Tag.FLOAT, FLOAT, "-+.0123456789");
    }
}
