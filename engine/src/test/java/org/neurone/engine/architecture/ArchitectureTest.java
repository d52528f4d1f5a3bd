package org.neurone.engine.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Chapters that can be read one after the other. */
class ArchitectureTest {
    private static final JavaClasses ENGINE = new ClassFileImporter().importPaths(Path.of("target/classes"));

    @Test
    void noPackagesNeedOneAnother() {
        slices().matching("org.neurone.(**)")
                .namingSlices("$1")
                .should()
                .beFreeOfCycles()
                .because("whoever reads one chapter should not need the next:"
                        + " move the class to where both packages may look, or hand it in")
                .check(ENGINE);
    }

    @Test
    void noClassNameStandsTwice() {
        Map<String, String> packages = new TreeMap<>();
        Map<String, String> twice = new TreeMap<>();
        for (JavaClass type : ENGINE) {
            if (type.isTopLevelClass() && !type.getSimpleName().equals("package-info")) {
                String other = packages.put(type.getSimpleName(), type.getPackageName());
                if (other != null) {
                    twice.put(type.getSimpleName(), other + " and " + type.getPackageName());
                }
            }
        }
        assertEquals(Map.of(), twice);
    }
}
