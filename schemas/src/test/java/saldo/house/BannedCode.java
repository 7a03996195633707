package saldo.house;

import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.DeconstructionPatternTree;
import com.sun.source.tree.DefaultCaseLabelTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.PatternCaseLabelTree;
import com.sun.source.tree.PrimitiveTypeTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/** Code that is not written here, and what is written instead. */
final class BannedCode extends TreeScanner<Void, JavaFile> {
  /** Where a service is put together, and so gets its clock; everybody else is given one. */
  private static final List<String> GIVE_CLOCKS =
      List.of(
          "saldo.gateway",
          "saldo.gateway.simulator.cli",
          "saldo.http",
          "saldo.ledger.http",
          "saldo.cards.http",
          "saldo.reporting.http");

  /** The launcher, the demo and the benchmark are outside of the books. */
  private static final String MACHINE = "saldo.machine";

  /** Programs whose standard output is their answer. */
  private static final List<String> SPEAK_TO_PEOPLE =
      List.of(MACHINE, "saldo.gateway.simulator.cli");

  private static final Set<String> CLOCKS =
      Set.of(
          "Instant.now",
          "LocalDate.now",
          "OffsetDateTime.now",
          "ZonedDateTime.now",
          "Clock.systemUTC",
          "Clock.systemDefaultZone",
          "InstantSource.system",
          "System.currentTimeMillis",
          "UUID.randomUUID",
          "Math.random");
  private static final Pattern VAGUE = Pattern.compile(".+(Manager|Helper|Utils?|Impl)");

  private final List<Finding> findings = new ArrayList<>();
  private final JavaFile file;
  private final Set<String> ours;
  private final boolean exact;
  private final boolean edge;
  private final boolean speaks;

  private BannedCode(JavaFile file, Set<String> ours) {
    this.file = file;
    this.ours = ours;
    this.exact = file.isIn("saldo.schemas") || file.packageName().contains(".domain");
    this.edge = file.isTest() || file.isIn(MACHINE) || GIVE_CLOCKS.contains(file.packageName());
    this.speaks = SPEAK_TO_PEOPLE.stream().anyMatch(file::isIn) || isTestProgram(file);
  }

  static List<Finding> in(List<JavaFile> files) {
    Set<String> ours = sealedTypes(files);
    return files.stream()
        .flatMap(file -> {
          BannedCode scan = new BannedCode(file, ours);
          scan.scan(file.unit(), file);
          return scan.findings.stream();
        })
        .toList();
  }

  @Override
  public Void visitMemberSelect(MemberSelectTree select, JavaFile in) {
    refuseName(select, select.toString());
    return super.visitMemberSelect(select, in);
  }

  @Override
  public Void visitMemberReference(MemberReferenceTree reference, JavaFile in) {
    refuseName(reference, reference.toString().replace("::", "."));
    return super.visitMemberReference(reference, in);
  }

  private void refuseName(Tree tree, String name) {
    if (CLOCKS.contains(name) && !edge) {
      add(tree, name + ": take it from the envelope or the record, or be given a clock");
    }
    if ((name.equals("System.out") || name.equals("System.err")) && !speaks) {
      add(tree, name + ": use a logger");
    }
    if (name.equals("Thread.sleep") && file.isTest()) {
      add(tree, "Thread.sleep: wait for what you wait for, with Awaitility");
    }
  }

  @Override
  public Void visitPrimitiveType(PrimitiveTypeTree type, JavaFile in) {
    TypeKind kind = type.getPrimitiveTypeKind();
    if (exact && (kind == TypeKind.DOUBLE || kind == TypeKind.FLOAT)) {
      floating(type);
    }
    return super.visitPrimitiveType(type, in);
  }

  @Override
  public Void visitLiteral(LiteralTree literal, JavaFile in) {
    boolean fraction =
        literal.getKind() == Tree.Kind.DOUBLE_LITERAL
            || literal.getKind() == Tree.Kind.FLOAT_LITERAL;
    if (exact && fraction) {
      floating(literal);
    }
    return super.visitLiteral(literal, in);
  }

  @Override
  public Void visitIdentifier(IdentifierTree identifier, JavaFile in) {
    String name = identifier.getName().toString();
    if (exact && (name.equals("Double") || name.equals("Float"))) {
      floating(identifier);
    }
    return super.visitIdentifier(identifier, in);
  }

  @Override
  public Void visitClass(ClassTree type, JavaFile in) {
    if (VAGUE.matcher(type.getSimpleName()).matches()) {
      add(type, type.getSimpleName() + ": name it after what it does or is");
    }
    return super.visitClass(type, in);
  }

  @Override
  public Void visitSwitch(SwitchTree tree, JavaFile in) {
    refuseDefault(tree.getCases());
    return super.visitSwitch(tree, in);
  }

  @Override
  public Void visitSwitchExpression(SwitchExpressionTree tree, JavaFile in) {
    refuseDefault(tree.getCases());
    return super.visitSwitchExpression(tree, in);
  }

  private void refuseDefault(List<? extends CaseTree> cases) {
    boolean overOurs =
        labels(cases).anyMatch(label -> ours.contains(simpleName(patternType(label))));
    if (overOurs) {
      labels(cases)
          .filter(DefaultCaseLabelTree.class::isInstance)
          .forEach(label ->
              add(
                  label,
                  "default in a switch over a sealed type: write every case, so that the"
                      + " compiler finds this place when a type is added"));
    }
  }

  private static Stream<Tree> labels(List<? extends CaseTree> cases) {
    return cases.stream().flatMap(one -> one.getLabels().stream());
  }

  private static @Nullable Tree patternType(Tree label) {
    return label instanceof PatternCaseLabelTree pattern
        ? switch (pattern.getPattern()) {
          case BindingPatternTree binding -> binding.getVariable().getType();
          case DeconstructionPatternTree deconstruction -> deconstruction.getDeconstructor();
          default -> null;
        }
        : null;
  }

  private static String simpleName(@Nullable Tree type) {
    return type == null ? "" : type.toString().replaceAll("(<.*)|(.*\\.)", "");
  }

  /** The names of the types that are nested in a sealed one. */
  private static Set<String> sealedTypes(List<JavaFile> files) {
    Set<String> members = new HashSet<>();
    files.forEach(file -> new SealedMembers().scan(file.unit(), members));
    return members;
  }

  private static final class SealedMembers extends TreeScanner<Void, Set<String>> {
    @Override
    public Void visitClass(ClassTree type, Set<String> members) {
      if (type.getModifiers().getFlags().contains(Modifier.SEALED)) {
        type.getMembers().stream()
            .filter(ClassTree.class::isInstance)
            .map(member -> ((ClassTree) member).getSimpleName().toString())
            .forEach(members::add);
      }
      return super.visitClass(type, members);
    }
  }

  private static boolean isTestProgram(JavaFile file) {
    return file.isTest()
        && file.unit().getTypeDecls().stream()
            .filter(ClassTree.class::isInstance)
            .flatMap(type -> ((ClassTree) type).getMembers().stream())
            .anyMatch(member ->
                member instanceof MethodTree method && method.getName().contentEquals("main"));
  }

  private void floating(Tree tree) {
    add(tree, "floating point: money is a long of minor units, see Money");
  }

  private void add(Tree tree, String remedy) {
    findings.add(file.finding(tree, remedy));
  }
}
