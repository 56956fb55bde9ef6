package org.parley.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.parley.model.protocol.Protocol;
import org.parley.model.protocol.Protocols;
import org.parley.model.tactic.Tactic;
import org.parley.model.tactic.Tactics;

/** A protocol or tactic that is missing from its list would never run. */
class PlugInListsTest {

    @Test
    void everyProtocolIsListed() {
        assertThat(names(Protocols.ALL)).isEqualTo(implementations(Protocol.class));
    }

    @Test
    void everyTacticIsListed() {
        assertThat(names(Tactics.ALL)).isEqualTo(implementations(Tactic.class));
    }

    private static Set<String> names(List<?> list) {
        return list.stream().map(p -> p.getClass().getName()).collect(Collectors.toSet());
    }

    private static Set<String> implementations(Class<?> kind) {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.parley.model").stream()
                        .filter(c -> c.isAssignableTo(kind) && !c.isInterface())
                        .map(JavaClass::getName)
                        .collect(Collectors.toSet());
    }
}
