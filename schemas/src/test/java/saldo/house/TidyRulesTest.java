package saldo.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule finds what it is there for, and leaves alone what is right. */
class TidyRulesTest {
  private static final String DOMAIN = "m/src/main/java/saldo/m/domain/A.java";
  private static final String HTTP = "m/src/main/java/saldo/ledger/http/A.java";
  private static final String TEST = "m/src/test/java/saldo/m/ATest.java";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Object a() { return Instant.now(); } | Instant.now: take it from the envelope
          Object a() { return UUID.randomUUID(); }           | UUID.randomUUID: take it
          Object a() { return Math.random(); }               | Math.random: take it
          Supplier<Instant> a = Instant::now;                | Instant.now: take it
          InstantSource a = InstantSource.system();          | InstantSource.system: take it
          void a() { System.out.println("x"); }              | System.out: use a logger
          double a = 1;                                      | floating point
          Object a = 0.5;                                    | floating point
          List<Double> a = null;                             | floating point
          class AccountManager {} | AccountManager: name it after what it does
          class MoneyUtils {}                                | MoneyUtils: name it
          long a = 1; String b = "Instant.now() 0.5";        |
          """)
  void bannedCodeIsFoundInTheDomain(String member, String remedy) {
    List<Finding> findings = banned(DOMAIN, member);
    if (remedy == null) {
      assertThat(findings).isEmpty();
    } else {
      assertThat(findings).hasSize(1);
      assertThat(findings.getFirst()).hasToString(DOMAIN + ":3: " + findings.getFirst().remedy());
      assertThat(findings.getFirst().remedy()).startsWith(remedy);
    }
  }

  @Test
  void theEdgesStampTimesAndIds() {
    assertThat(banned(HTTP, "Object a() { return Instant.now(); }")).isEmpty();
    assertThat(banned(TEST, "Object a() { return Instant.now(); }")).isEmpty();
  }

  @Test
  void aTestDoesNotSleepAndOnlyAProgramPrints() {
    assertThat(banned(TEST, "void a() { Thread.sleep(5); }")).hasSize(1);
    assertThat(banned(TEST, "void a() { System.out.println(); }")).hasSize(1);
    assertThat(banned(TEST, "public static void main(String[] a) { System.out.println(); }"))
        .isEmpty();
  }

  @Test
  void aSwitchOverASealedTypeOfOursHasNoDefault() {
    String sealed = "sealed interface Shape { record Round() implements Shape {} } ";
    assertThat(
            banned(DOMAIN, sealed + "int a(Shape s) { return switch (s) { case Round r -> 1; }; }"))
        .isEmpty();
    assertThat(
            banned(
                DOMAIN,
                sealed
                    + "int a(Shape s) { return switch (s) { case Round r -> 1; default -> 2; }; }"))
        .singleElement()
        .extracting(Finding::remedy)
        .asString()
        .startsWith("default in a switch over a sealed type");
    assertThat(
            banned(
                DOMAIN,
                sealed
                    + "void a(Shape s) {switch (s) {case Shape.Round() -> b(); default -> c(); }}"))
        .hasSize(1);
    assertThat(
            banned(
                DOMAIN,
                sealed
                    + "int a(Object s) { return switch (s) { case Long l -> 1; default -> 2; }; }"))
        .isEmpty();
  }

  @Test
  void sizesHaveLimits() {
    assertThat(SizeRules.ofFiles(javaFile(DOMAIN, lines(151)))).hasSize(1);
    assertThat(SizeRules.ofFiles(javaFile(DOMAIN, lines(150)))).isEmpty();
    assertThat(SizeRules.ofFiles(javaFile(DOMAIN, "package a;\n\nimport b;\n" + lines(150))))
        .isEmpty();
    assertThat(SizeRules.ofFiles(javaFile(TEST, lines(301)))).hasSize(1);
    assertThat(SizeRules.ofFiles(javaFile(TEST, lines(300)))).isEmpty();
    assertThat(SizeRules.ofFiles(javaFile(TEST, "//" + "x".repeat(99)))).hasSize(1);
    assertThat(SizeRules.ofFiles(javaFile(TEST, "//" + "x".repeat(98)))).isEmpty();
    String block = "\"".repeat(3);
    String data = block + "\n" + "x".repeat(200) + "\n" + block;
    assertThat(SizeRules.ofFiles(javaFile(TEST, data))).isEmpty();
    assertThat(SizeRules.ofFiles(javaFile(TEST, data + "x".repeat(200)))).hasSize(1);
    assertThat(SizeRules.ofFiles(javaFile(TEST, "import a." + "x".repeat(98)))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          void a(int a, int b, int c, int d) {}              | 0
          void a(int a, int b, int c, int d, int e) {}       | 1
          A(int a, int b, int c, int d, int e) {}            | 1
          @Override void a(int a, int b, int c, int d, int e) {} | 0
          record R(int a, int b, int c, int d, int e) { R { } } | 0
          record R(int a, int b, int c, int d, int e) { void a() {} } | 0
          """)
  void aMethodTakesFewParameters(String member, int findings) {
    assertThat(SizeRules.ofMethods(JavaFile.parse(javaFile(DOMAIN, inClass(member)))))
        .hasSize(findings);
  }

  @Test
  void aMethodIsShort() {
    String forty = "void a() {\n" + lines(38) + "}";
    String more = "void a() {\n" + lines(39) + "}";
    assertThat(SizeRules.ofMethods(JavaFile.parse(javaFile(TEST, inClass(forty))))).isEmpty();
    assertThat(SizeRules.ofMethods(JavaFile.parse(javaFile(TEST, inClass("@A(\n)\n" + forty)))))
        .isEmpty();
    assertThat(SizeRules.ofMethods(JavaFile.parse(javaFile(TEST, inClass(more))))).hasSize(1);
    String cases = "int a() {\nreturn switch (b) {\n" + lines(60) + "default -> 1;\n};\n}";
    assertThat(SizeRules.ofMethods(JavaFile.parse(javaFile(TEST, inClass(cases))))).isEmpty();
  }

  @Test
  void aDocumentHasOneTitle() {
    assertThat(DocumentRules.in(document("docs/a.md", "# A\n```\n# comment\n```\n## B\n")))
        .isEmpty();
    assertThat(DocumentRules.in(document("docs/a.md", "## B\n"))).hasSize(1);
    assertThat(DocumentRules.in(document("docs/a.md", "# A\n# B\n"))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"b.md", "#part", "b.md#part", "../README.md", "decisions/", "https://x"})
  void aLinkMayLeadToWhatIsThere(String target) {
    assertThat(DocumentRules.in(withLink(target))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"c.md", "README.md", "../../README.md", "decision"})
  void aLinkMayNotLeadNowhere(String target) {
    assertThat(DocumentRules.in(withLink(target)))
        .singleElement()
        .hasToString("docs/a.md:3: dead link " + target + ": correct it or drop it");
  }

  @Test
  void aDecisionIsInTheIndex() {
    SourceTree with =
        SourceTree.of(
            Map.of(
                "docs/decisions/README.md", "# D\n[x](0001-x.md)\n",
                "docs/decisions/0001-x.md", "# X\n"));
    assertThat(DocumentRules.in(with)).isEmpty();
    assertThat(DocumentRules.in(document("docs/decisions/0001-x.md", "# X\n"))).hasSize(1);
  }

  @Test
  void theFirstDocumentsAreShort() {
    assertThat(DocumentRules.in(document("README.md", "# A\n" + lines(119)))).isEmpty();
    assertThat(DocumentRules.in(document("README.md", "# A\n" + lines(120)))).hasSize(1);
  }

  @Test
  void aModuleNamesNoVersion() {
    String parent = "<parent>\n<version>1</version>\n</parent>\n";
    assertThat(ProjectRules.versions(document("m/pom.xml", parent))).isEmpty();
    assertThat(ProjectRules.versions(document("pom.xml", "<version>1</version>"))).isEmpty();
    assertThat(ProjectRules.versions(document("m/pom.xml", parent + "<version>2</version>")))
        .singleElement()
        .extracting(Finding::line)
        .isEqualTo(4L);
  }

  @Test
  void aPackageIsDescribedWhereItsCodeIs() {
    String info = "@NullMarked package saldo.m;";
    SourceTree described =
        SourceTree.of(
            Map.of(
                "m/src/main/java/saldo/m/package-info.java",
                info,
                "m/src/test/java/saldo/m/ATest.java",
                ""));
    assertThat(ProjectRules.packages(described)).isEmpty();
    assertThat(ProjectRules.packages(javaFile(TEST, ""))).hasSize(1);
  }

  @Test
  void theRootHasFewEntries() {
    assertThat(ProjectRules.rootEntries(rootOf(16))).isEmpty();
    assertThat(ProjectRules.rootEntries(rootOf(17))).hasSize(1);
  }

  @Test
  void openWorkHasAnOwner() {
    String mark = "TO" + "DO";
    assertThat(ProjectRules.unownedWork(document("a.md", "x " + mark + " y"))).hasSize(1);
    assertThat(ProjectRules.unownedWork(document("a.md", "x " + mark + "(anna) y"))).isEmpty();
  }

  @Test
  void aTestHasANameThatIsRun() {
    String body = "class A {\n  @Test\n  void a() {}\n}";
    String plugin = "<artifactId>maven-failsafe-plugin</artifactId>";
    assertThat(ProjectRules.forgottenTests(javaFile("m/src/test/java/saldo/ATest.java", body)))
        .isEmpty();
    assertThat(ProjectRules.forgottenTests(javaFile("m/src/test/java/saldo/Tests.java", body)))
        .hasSize(1);
    assertThat(ProjectRules.forgottenTests(javaFile("m/src/test/java/saldo/AIT.java", body)))
        .hasSize(1);
    assertThat(
            ProjectRules.forgottenTests(
                SourceTree.of(Map.of("m/src/test/java/saldo/AIT.java", body, "m/pom.xml", plugin))))
        .isEmpty();
  }

  private static List<Finding> banned(String path, String member) {
    return BannedCode.in(JavaFile.parse(javaFile(path, inClass(member))));
  }

  private static String inClass(String member) {
    return "class A {\n\n" + member + "\n}";
  }

  private static SourceTree javaFile(String path, String text) {
    String folder = path.substring(0, path.lastIndexOf('/'));
    String name = folder.substring(folder.indexOf("saldo")).replace('/', '.');
    return SourceTree.of(
        Map.of(path, text.startsWith("class") ? "package " + name + ";" + text : text));
  }

  private static SourceTree document(String path, String text) {
    return SourceTree.of(Map.of(path, text));
  }

  private static SourceTree withLink(String target) {
    return SourceTree.of(
        Map.of(
            "docs/a.md", "# A\n\n[b](" + target + ")\n",
            "docs/b.md", "# B\n",
            "docs/decisions/README.md", "# D\n",
            "README.md", "# R\n"));
  }

  private static SourceTree rootOf(int entries) {
    return SourceTree.of(
        Stream.concat(Stream.of(".ci/run"), IntStream.range(0, entries).mapToObj(i -> i + "/a"))
            .collect(Collectors.toMap(path -> path, path -> "")));
  }

  private static String lines(int count) {
    return "//\n".repeat(count);
  }
}
