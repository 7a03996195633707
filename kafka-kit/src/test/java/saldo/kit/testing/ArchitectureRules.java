package saldo.kit.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Who may depend on whom. A module has these rules checked by a test class that extends this one
 * and names the module's package.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS) // reading the classes takes longer than all rules
public abstract class ArchitectureRules {
  static {
    // The rules ask for names only, so what a library's class looks like inside need not be read.
    ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
  }

  private static final List<String> SERVICES =
      List.of("saldo.ledger", "saldo.cards", "saldo.gateway", "saldo.reporting", "saldo.machine");

  // From the package phase on, Maven gives another module's tests as a jar.
  private static final String PACKED_TESTS = "-tests.jar";

  private static final SliceAssignment PACKAGES =
      new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
          return type.getPackageName().startsWith("saldo.")
              ? SliceIdentifier.of(type.getPackageName())
              : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
          return "packages";
        }
      };

  private final JavaClasses code;

  /**
   * @param packages the production code to look at, with all packages below
   */
  protected ArchitectureRules(String... packages) {
    this.code =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains(PACKED_TESTS))
            .importPackages(packages);
  }

  @Test
  void theCodeWasFound() {
    assertThat(code).isNotEmpty();
  }

  @Test
  void decisionsProtocolsAndSessionsArePure() {
    pure("..domain..", "..protocol..", "..session..").check(code);
  }

  @Test
  void onlyTopologiesAndShellsKnowKafkaStreams() {
    onlyIn("org.apache.kafka.streams..", "saldo.kit..", "..shell..").check(code);
  }

  @Test
  void onlyHttpPackagesKnowHttp() {
    onlyIn("jakarta.ws.rs..", "..http..").check(code);
  }

  @Test
  void onlyLinksKnowTheSerialPort() {
    onlyIn("com.fazecast.jSerialComm..", "..link..").check(code);
  }

  @Test
  void noServiceKnowsAnother() {
    independent(SERVICES).check(code);
  }

  @Test
  void kitsKnowNothingAboutMoney() {
    unknownIn("saldo.schemas.ledger..", "saldo.kit..", "saldo.http..").check(code);
  }

  @Test
  void packagesHaveNoCycles() {
    acyclic().check(code);
  }

  @Test
  void messagesAreValues() {
    values(
            "saldo.schemas.ledger..",
            "saldo.schemas.card..",
            "saldo.schemas.registry..",
            "saldo.schemas.reader..",
            "saldo.schemas.reporting..")
        .check(code);
  }

  /** Pure packages know the language, values of time and number, messages and the decider. */
  static ArchRule pure(String... packages) {
    DescribedPredicate<JavaClass> allowed =
        resideInAnyPackage(packages)
            .or(resideInAnyPackage("java.lang..", "java.util..", "java.time..", "java.math.."))
            .or(resideInAnyPackage("java.nio", "java.nio.charset", "org.jspecify.."))
            .or(resideInAPackage("saldo.schemas.."))
            .or(
                nameMatching(
                    "saldo\\.kit\\.decider\\.(Decider|Decision|Situation|Wording)(\\$.*)?"))
            .and(DescribedPredicate.not(resideInAnyPackage("java.util.logging", "java.lang.ref")))
            .and(DescribedPredicate.not(resideInAPackage("java.util.concurrent..")));
    return classes()
        .that()
        .resideInAnyPackage(packages)
        .should()
        .onlyDependOnClassesThat(allowed)
        .as("pure code (" + String.join(", ", packages) + ") only computes")
        .because("the same input has to give the same answer live, on replay and in a test")
        .allowEmptyShould(true);
  }

  /** A library is known in these packages, and in classes that are named Topology, only. */
  static ArchRule onlyIn(String library, String... packages) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(packages)
        .and()
        .haveNameNotMatching(".*Topology(\\$.*)?")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .as(library + " is known in " + String.join(", ", packages) + " only")
        .because("a library that is known everywhere can't be replaced or tested around")
        .allowEmptyShould(true);
  }

  /** What is of no concern in these packages. */
  static ArchRule unknownIn(String concern, String... packages) {
    return noClasses()
        .that()
        .resideInAnyPackage(packages)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(concern)
        .as(concern + " is not known in " + String.join(", ", packages))
        .because("what every service shares can't depend on what one of them is about")
        .allowEmptyShould(true);
  }

  /** No class of a service depends on one of another. */
  static ArchRule independent(List<String> services) {
    return classes()
        .should(
            new ArchCondition<JavaClass>("not depend on another service") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                String own = serviceOf(type, services);
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                  String other = serviceOf(dependency.getTargetClass(), services);
                  if (!own.isEmpty() && !other.isEmpty() && !own.equals(other)) {
                    events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                  }
                }
              }
            })
        .as("services do not depend on each other")
        .because("they talk through topics, and are deployed one by one")
        .allowEmptyShould(true);
  }

  private static String serviceOf(JavaClass type, List<String> services) {
    return services.stream()
        .filter(service -> (type.getPackageName() + ".").startsWith(service + "."))
        .findFirst()
        .orElse("");
  }

  /** Packages form layers. */
  static ArchRule acyclic() {
    return slices()
        .assignedFrom(PACKAGES)
        .should()
        .beFreeOfCycles()
        .as("packages have no cycles")
        .because("two packages that need each other are one")
        .allowEmptyShould(true);
  }

  /** What is public is a record, an enum, or a sealed interface of records. */
  static ArchRule values(String... packages) {
    return classes()
        .that()
        .resideInAnyPackage(packages)
        .and()
        .arePublic()
        .should(beValues())
        .as(
            "messages ("
                + String.join(", ", packages)
                + ") are records, enums and sealed interfaces")
        .because("what is on the wire is data that never changes")
        .allowEmptyShould(true);
  }

  private static ArchCondition<JavaClass> beValues() {
    return ArchCondition.from(
        DescribedPredicate.describe(
            "be records, enums or sealed interfaces",
            type -> type.isRecord() || type.isEnum() || type.reflect().isSealed()));
  }
}
