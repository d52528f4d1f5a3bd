package org.neurone.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void theServerPacksThePageAndCallsNoneOfItsClasses() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.neurone.web..", "org.teavm..")
                .because("of the module web the server packs the built files: move what both need into dsl or engine")
                .check(new ClassFileImporter().importPath(Path.of("target/classes")));
    }
}
