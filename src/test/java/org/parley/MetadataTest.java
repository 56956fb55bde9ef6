package org.parley;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.yaml.snakeyaml.Yaml;

/** What is said of Parley as a publication is the same in every file that says it, and all that publishing asks for is there. */
class MetadataTest {

    private static String pom(String path) throws Exception {
        Document pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile());
        XPath xpath = XPathFactory.newInstance().newXPath();
        return xpath.evaluate("/project/" + path, pom);
    }

    @Test
    void whatMavenCentralAsksForIsThere() throws Exception {
        for (String path : List.of(
                "name",
                "description",
                "url",
                "licenses/license/name",
                "licenses/license/url",
                "developers/developer/name",
                "scm/connection",
                "scm/developerConnection",
                "scm/url")) {
            assertThat(pom(path)).as(path).isNotBlank();
        }
    }

    @Test
    void theCitationSaysTheSame() throws Exception {
        Map<String, Object> citation = new Yaml().load(Files.readString(Path.of("CITATION.cff")));
        assertThat(citation)
                .containsEntry("cff-version", "1.2.0")
                .containsEntry("title", pom("name"))
                .containsEntry("abstract", pom("description"))
                .containsEntry("license", pom("licenses/license/name"))
                .containsEntry("url", pom("url"))
                .containsEntry("repository-code", pom("scm/url"))
                .containsEntry("authors", List.of(Map.of("name", pom("developers/developer/name"))))
                .containsKeys("message", "date-released");
        assertThat(citation.get("version")).hasToString(pom("version"));
    }

    @Test
    void codeMetaSaysTheSame() throws Exception {
        JsonNode meta = new ObjectMapper().readTree(Path.of("codemeta.json").toFile());
        assertThat(meta.path("name").asText()).isEqualTo(pom("name"));
        assertThat(meta.path("description").asText()).isEqualTo(pom("description"));
        assertThat(meta.path("version").asText()).isEqualTo(pom("version"));
        assertThat(meta.path("identifier").asText()).isEqualTo(pom("groupId") + ":" + pom("artifactId"));
        assertThat(meta.path("license").asText()).endsWith("/" + pom("licenses/license/name"));
        assertThat(meta.path("url").asText()).isEqualTo(pom("url"));
        assertThat(meta.path("codeRepository").asText()).isEqualTo(pom("scm/url"));
        assertThat(meta.at("/author/0/name").asText()).isEqualTo(pom("developers/developer/name"));
    }

    @Test
    void jbangFindsThisVersion() throws Exception {
        JsonNode alias = new ObjectMapper()
                .readTree(Path.of("src/packaging/jbang-catalog.json").toFile())
                .at("/aliases/parley");
        assertThat(alias.path("script-ref").asText())
                .isEqualTo(pom("groupId") + ":" + pom("artifactId") + ":" + pom("version"));
        assertThat(alias.path("main").asText()).isEqualTo("org.parley.cli.Parley");
    }
}
