package org.neurone.engine.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Map;
import java.util.TreeMap;

/** What holds in every module: its packages can be read one after the other, and a class name says which class is meant. */
public final class Chapters {
    private Chapters() {}

    /** Fails where packages need one another. */
    public static void requireOrder(JavaClasses module) {
        slices().matching("org.neurone.(**)")
                .namingSlices("$1")
                .should()
                .beFreeOfCycles()
                .because("whoever reads one chapter should not need the next:"
                        + " move the class to where both packages may look, or hand it in")
                .check(module);
    }

    /** Fails where two classes of a module have one name. */
    public static void requireNamesOnce(JavaClasses module) {
        Map<String, String> packages = new TreeMap<>();
        Map<String, String> twice = new TreeMap<>();
        for (JavaClass type : module) {
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
