package org.neurone.dsl.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.neurone.engine.architecture.Chapters;

/** Each rule names what to do instead: a failure should need no search. */
class ArchitectureTest {
    private static final JavaClasses BOTH = Code.both();
    /** The one place that knows files, and that nobody needs. */
    private static final String FILES = "org.neurone.dsl.disk";

    @Test
    void theEngineDependsOnNothingAndTheLanguageOnTheEngineAlone() {
        String platform = "java.lang..";
        String collections = "java.util..";
        String readers = "java.io..";
        String charsets = "java.nio.charset..";
        noClasses()
                .that()
                .resideOutsideOfPackage(FILES)
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        platform, collections, readers, charsets, "org.neurone.engine..", "org.neurone.dsl..")
                .because("embedders add one jar and the browser loads all of it:"
                        + " use the JDK's java.lang and java.util, or move the code to server or web")
                .check(BOTH);
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.neurone.dsl..")
                .because("the arrow goes from dsl to engine: move what both need into the engine")
                .check(Code.engine());
    }

    @Test
    void noPackagesNeedOneAnother() {
        Chapters.requireOrder(BOTH);
    }

    @Test
    void noClassNameStandsTwice() {
        Chapters.requireNamesOnce(Code.language());
    }

    @Test
    void readingAsksForNoAdviceAndSaysNothing() {
        noClasses()
                .that()
                .resideInAnyPackage("org.neurone.dsl.read", "org.neurone.dsl.syntax", "org.neurone.dsl.problem")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.neurone.dsl.advice",
                        "org.neurone.dsl.paste",
                        "org.neurone.dsl.wording",
                        "org.neurone.dsl.edit",
                        "org.neurone.dsl.assist")
                .because("a sound text needs none of them: report a Finding, and help with it in advice")
                .check(BOTH);
    }

    @Test
    void theRuleAsksNobodyWhatWasMeant() {
        noClasses()
                .that()
                .haveNameMatching(
                        "org\\.neurone\\.dsl\\.read\\.(Rule|Places|Scope|Task|Refusal|Line|ValueReader|Readers)(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("org\\.neurone\\.dsl\\.read\\.(No)?(Advice|Adviser)")
                .because("it hands back a Refusal, and whoever drives it decides what was meant")
                .check(BOTH);
    }

    @Test
    void neitherReadsFilesOrTheClockNorStartsSockets() {
        noClasses()
                .that()
                .resideOutsideOfPackage(FILES)
                .should()
                .dependOnClassesThat(describe(
                        "open files, sockets or clocks",
                        type -> type.getName()
                                .matches("java\\.io\\.(File|RandomAccess|Print).*"
                                        + "|java\\.(net|time|nio\\.file|nio\\.channels)\\..*"
                                        + "|java\\.util\\.(Date|Calendar|GregorianCalendar|Timer|TimeZone|Locale)")))
                .because("files, links and time are the caller's: take a String, a Reader, bytes or a number instead")
                .check(BOTH);
        forbidCalls(
                "java\\.lang\\.System",
                "(?!arraycopy).*",
                "nothing of the machine may reach a result: hand the value in (System.arraycopy is fine)");
    }

    @Test
    void nothingNeedsFiles() {
        noClasses()
                .that()
                .resideOutsideOfPackage(FILES)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(FILES)
                .because("the page's build would carry it: take text or bytes")
                .check(BOTH);
    }

    @Test
    void neitherUsesReflection() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.lang.reflect..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.ServiceLoader")
                .because("native images and the browser have no reflection: register in plain code, as the catalogue"
                        + " does")
                .check(BOTH);
        forbidCalls(
                "java\\.lang\\.(Class|ClassLoader)",
                "(?!getSimpleName|isInstance|cast|desiredAssertionStatus|hashCode|equals|getComponentType).*",
                "native images and the browser have no reflection: register in plain code, as the catalogue does");
    }

    @Test
    void mathIsExactOnEveryPlatform() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.lang.StrictMath")
                .because("its functions differ in the browser: use org.neurone.engine.number.Elementary")
                .check(BOTH);
        forbidCalls(
                "java\\.lang\\.Math",
                "(?!abs$|min$|max$|sqrt$|floor$|ceil$|floorMod$|floorDiv$|\\w+Exact$).*",
                "the others differ between platforms: use the engine's own functions in org.neurone.engine.number");
    }

    @Test
    void chanceComesFromAGeneratorHandedIn() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.util\\.(Random|SplittableRandom|UUID)|java\\.util\\.concurrent\\.ThreadLocalRandom"
                                + "|java\\.security\\..*|java\\.util\\.random\\..*")
                .because("a seed must fix every bit: take an org.neurone.engine.random generator as a parameter")
                .check(BOTH);
    }

    @Test
    void iterationOrderIsTheSameEverywhere() {
        noClasses()
                .should(call(describe("makes a collection without an order", ArchitectureTest::makesUnordered)))
                .because("its order differs between runs or platforms:"
                        + " use LinkedHashMap, LinkedHashSet, TreeMap or TreeSet")
                .check(BOTH);
    }

    private static boolean makesUnordered(JavaCall<?> call) {
        String owner = call.getTargetOwner().getName();
        if (call.getName().equals("<init>")) {
            return owner.matches(
                    "java\\.util\\.(Hash(Map|Set)|IdentityHashMap|WeakHashMap|concurrent\\.ConcurrentHashMap)");
        }
        int parameters = call.getTarget().getRawParameterTypes().size();
        int ofOneEntry = owner.equals("java.util.Map") ? 2 : 1;
        return owner.matches("java\\.util\\.(Map|Set)")
                && (call.getName().matches("copyOf|ofEntries")
                        || (call.getName().equals("of") && parameters > ofOneEntry));
    }

    @Test
    void nothingHeavyReachesTheBrowser() {
        String instead = "the browser pays 150 KB for it: write the loop";
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.util.stream..", "java.util.regex..", "java.text..", "java.util.zip..", "java.math..")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("java\\.util\\.(Formatter|Scanner|StringJoiner|StringTokenizer)")
                .because(instead)
                .check(BOTH);
        forbidCalls(
                "java\\.lang\\.String", "format|formatted|split|matches|replaceAll|replaceFirst|lines|chars", instead);
    }

    @Test
    void numbersInTextAreWrittenAndReadByDecimal() {
        noClasses()
                .should(call(describe("turns a double to text or back", ArchitectureTest::convertsADouble)))
                .because("the digits differ between platforms: use org.neurone.engine.number.Decimal")
                .check(BOTH);
    }

    /** A toString is for the debugger, so that it may show what the platform likes. */
    private static boolean convertsADouble(JavaCall<?> call) {
        if (call.getOrigin().getName().equals("toString")) {
            return false;
        }
        JavaClass owner = call.getTargetOwner();
        boolean ofText = owner.isAssignableTo(CharSequence.class);
        boolean ofDouble = owner.isEquivalentTo(Double.class);
        boolean takesDouble = takes(call, double.class);
        return (ofText && takesDouble)
                || (owner.isEquivalentTo(Arrays.class)
                        && call.getName().equals("toString")
                        && takes(call, double[].class))
                || (ofDouble && call.getName().matches("parseDouble|toString|toHexString"))
                || (ofDouble && call.getName().equals("valueOf") && takes(call, String.class));
    }

    private static boolean takes(JavaCall<?> call, Class<?> type) {
        return call.getTarget().getRawParameterTypes().stream().anyMatch(parameter -> parameter.isEquivalentTo(type));
    }

    @Test
    void noCodeWaitsForAnErrorThatTheBrowserDoesNotRaise() {
        Set<String> unchecked = Set.of(
                NullPointerException.class.getName(),
                IndexOutOfBoundsException.class.getName(),
                ArrayIndexOutOfBoundsException.class.getName(),
                StringIndexOutOfBoundsException.class.getName(),
                ClassCastException.class.getName(),
                NegativeArraySizeException.class.getName());
        classes()
                .should(new ArchCondition<JavaClass>("catch no error of bounds, null or casts") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        for (JavaCodeUnit unit : type.getCodeUnits()) {
                            boolean waits = unit.getTryCatchBlocks().stream()
                                    .flatMap(block -> block.getCaughtThrowables().stream())
                                    .anyMatch(caught -> unchecked.contains(caught.getName()));
                            if (waits) {
                                events.add(SimpleConditionEvent.violated(unit, unit.getFullName() + " catches one"));
                            }
                        }
                    }
                })
                .because("the page is compiled without those checks: test the index, the null or the type before")
                .check(BOTH);
    }

    @Test
    void theOuterWorldIsNotWrittenTo() {
        noClasses()
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("a library does not print: return the text, or tell a listener")
                .check(BOTH);
    }

    private static void forbidCalls(String owner, String name, String instead) {
        noClasses()
                .should(call(describe(
                        "calls what differs between platforms",
                        call -> call.getTargetOwner().getName().matches(owner)
                                && call.getName().matches(name))))
                .because(instead)
                .check(BOTH);
    }

    private static ArchCondition<JavaClass> call(DescribedPredicate<? super JavaCall<?>> calls) {
        return new ArchCondition<>(calls.getDescription()) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getCodeUnitCallsFromSelf().stream()
                        .filter(calls)
                        .forEach(call -> events.add(SimpleConditionEvent.satisfied(call, call.getDescription())));
            }
        };
    }
}
