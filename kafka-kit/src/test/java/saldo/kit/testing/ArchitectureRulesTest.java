package saldo.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules find what is wrong on purpose, and only that. */
class ArchitectureRulesTest {
  private static final String WRONG = "saldo.kit.testing.wrong";
  private static final JavaClasses CODE = new ClassFileImporter().importPackages(WRONG);

  @Test
  void aDomainThatReadsOrStreamsIsNotPure() {
    assertThat(violations(ArchitectureRules.pure("..domain..")))
        .anyMatch(violation -> violation.contains("Reading.decide"))
        .anyMatch(violation -> violation.contains("Streaming.build"))
        .noneMatch(violation -> violation.contains("Computing"));
  }

  @Test
  void aLibraryOutsideOfItsPlaceIsFound() {
    assertThat(violations(ArchitectureRules.onlyIn("org.apache.kafka.streams..", "..shell..")))
        .isNotEmpty()
        .allMatch(violation -> violation.contains("Streaming.build"));
    assertThat(violations(ArchitectureRules.onlyIn("org.apache.kafka.streams..", "..domain..")))
        .isEmpty();
  }

  @Test
  void whatIsNoConcernOfAPackageIsFoundInIt() {
    assertThat(violations(ArchitectureRules.unknownIn(WRONG + ".first", WRONG + ".second")))
        .isNotEmpty()
        .allMatch(violation -> violation.contains("Second"));
    assertThat(violations(ArchitectureRules.unknownIn(WRONG + ".first", WRONG + ".domain")))
        .isEmpty();
  }

  @Test
  void aServiceThatKnowsAnotherIsFoundEvenIfTheOtherIsNotLookedAt() {
    JavaClasses first = new ClassFileImporter().importPackages(WRONG + ".first");
    ArchRule known = ArchitectureRules.independent(List.of(WRONG + ".first", WRONG + ".second"));
    ArchRule unknown = ArchitectureRules.independent(List.of(WRONG + ".first", WRONG + ".domain"));
    assertThat(known.evaluate(first).getFailureReport().getDetails())
        .isNotEmpty()
        .allMatch(violation -> violation.contains("Second"));
    assertThat(unknown.evaluate(first).getFailureReport().getDetails()).isEmpty();
  }

  @Test
  void aCycleIsFound() {
    assertThat(violations(ArchitectureRules.acyclic()))
        .singleElement()
        .asString()
        .contains(WRONG + ".first", WRONG + ".second");
  }

  @Test
  void aMessageThatCanChangeIsFound() {
    assertThat(violations(ArchitectureRules.values(WRONG + ".messages")))
        .hasSize(2)
        .anyMatch(violation -> violation.contains("Mutable"))
        .anyMatch(violation -> violation.contains("Open"));
  }

  private static List<String> violations(ArchRule rule) {
    return rule.evaluate(CODE).getFailureReport().getDetails();
  }
}
