package saldo.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the whole repository to the rules of the house. */
class TidyTest {
  private static SourceTree sources = SourceTree.of(Map.of());
  private static List<JavaFile> code = List.of();

  @BeforeAll
  static void readEverything() {
    sources = SourceTree.ofRepository();
    code = JavaFile.parse(sources);
    assertThat(code).as("sources that were read").hasSizeGreaterThan(50);
  }

  @Test
  void filesAndLinesAreShort() {
    assertThat(SizeRules.ofFiles(sources)).isEmpty();
  }

  @Test
  void methodsAreShortAndTakeFewParameters() {
    assertThat(SizeRules.ofMethods(code)).isEmpty();
  }

  @Test
  void nothingBannedIsUsed() {
    assertThat(BannedCode.in(code)).isEmpty();
  }

  @Test
  void documentsHaveATitleAndLinksThatLead() {
    assertThat(DocumentRules.in(sources)).isEmpty();
  }

  @Test
  void everyPackageIsDescribed() {
    assertThat(ProjectRules.packages(sources)).isEmpty();
  }

  @Test
  void versionsAreInTheRootPomOnly() {
    assertThat(ProjectRules.versions(sources)).isEmpty();
  }

  @Test
  void theRootIsShort() {
    assertThat(ProjectRules.rootEntries(sources)).isEmpty();
  }

  @Test
  void noWorkIsLeftWithoutAnOwner() {
    assertThat(ProjectRules.unownedWork(sources)).isEmpty();
  }

  @Test
  void everyTestIsRun() {
    assertThat(ProjectRules.forgottenTests(sources)).isEmpty();
  }

  @Test
  void goldenFilesAreOnlyAdded() {
    assertThat(ProjectRules.rewrittenGoldens()).isEmpty();
  }
}
