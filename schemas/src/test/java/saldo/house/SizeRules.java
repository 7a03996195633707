package saldo.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How large things may get before they say two things at once. */
final class SizeRules {
  static final int DOMAIN_FILE_LINES = 150;
  static final int FILE_LINES = 300;
  static final int LINE_LENGTH = 100;
  static final int METHOD_LINES = 40;
  static final int LIST_LINES = 70;
  static final int PARAMETERS = 4;

  /** Data between triple quotes is as wide as it is. */
  private static final Pattern TEXT_BLOCK = Pattern.compile("(?s)\"{3}\\n.*?(?<!\\\\)\"{3}");

  private SizeRules() {}

  static List<Finding> ofFiles(SourceTree sources) {
    return sources.endingWith(".java").flatMap(SizeRules::ofFile).toList();
  }

  static List<Finding> ofMethods(List<JavaFile> files) {
    return files.stream().flatMap(file -> new MethodSizes(file).findings().stream()).toList();
  }

  private static Stream<Finding> ofFile(Map.Entry<String, String> file) {
    String path = file.getKey();
    boolean domain = path.contains("/src/main/") && path.contains("/domain/");
    int most = domain ? DOMAIN_FILE_LINES : FILE_LINES;
    long lines = file.getValue().lines().dropWhile(SizeRules::isHeader).count();
    Stream<Finding> tooLong =
        lines <= most
            ? Stream.of()
            : Stream.of(
                new Finding(
                    path,
                    0,
                    "%d lines below its imports, at most %d: move one idea into a file of its own"
                        .formatted(lines, most)));
    String code = TEXT_BLOCK.matcher(file.getValue()).replaceAll(SizeRules::emptied);
    return Stream.concat(tooLong, Finding.inLines(path, code, SizeRules::ofLine).stream());
  }

  private static String emptied(MatchResult data) {
    return data.group().replaceAll("[^\\n]", "");
  }

  private static boolean isHeader(String line) {
    return line.isBlank() || line.startsWith("package ") || line.startsWith("import ");
  }

  private static Stream<String> ofLine(String line) {
    boolean fine = line.codePointCount(0, line.length()) <= LINE_LENGTH;
    return fine || line.startsWith("import ")
        ? Stream.of()
        : Stream.of("longer than " + LINE_LENGTH + " characters: break it or say it shorter");
  }

  private static final class MethodSizes extends TreeScanner<Void, Boolean> {
    private final List<Finding> findings = new ArrayList<>();
    private final JavaFile file;

    MethodSizes(JavaFile file) {
      this.file = file;
    }

    List<Finding> findings() {
      scan(file.unit(), Boolean.FALSE);
      return findings;
    }

    @Override
    public Void visitClass(ClassTree type, Boolean inRecord) {
      return super.visitClass(type, type.getKind() == Tree.Kind.RECORD);
    }

    @Override
    public Void visitMethod(MethodTree method, Boolean inRecord) {
      long lines = file.linesOf(signature(method), method);
      int most = isOneList(method) ? LIST_LINES : METHOD_LINES;
      if (lines > most) {
        add(method, "has %d lines, at most %d: extract a step and name it", lines, most);
      }
      int parameters = method.getParameters().size();
      boolean recordConstructor = inRecord && method.getReturnType() == null;
      if (parameters > PARAMETERS && !recordConstructor && !isOverride(method.getModifiers())) {
        add(
            method,
            "takes %d parameters, at most %d: make a record of them",
            parameters,
            PARAMETERS);
      }
      return super.visitMethod(method, inRecord);
    }

    /** A list of cases, or of values, is read line by line, however many there are. */
    private static boolean isOneList(MethodTree method) {
      if (method.getBody() == null || method.getBody().getStatements().isEmpty()) {
        return false;
      }
      List<? extends StatementTree> statements = method.getBody().getStatements();
      return statements.getLast() instanceof ReturnTree answer
          && isList(answer.getExpression())
          && statements.stream()
              .limit(statements.size() - 1)
              .allMatch(VariableTree.class::isInstance);
    }

    private static boolean isList(ExpressionTree answer) {
      return answer instanceof SwitchExpressionTree
          || (answer instanceof MethodInvocationTree call
              && call.getMethodSelect().toString().endsWith(".of"));
    }

    /** Where a method begins to be one: its annotations may hold a table of data. */
    private static Tree signature(MethodTree method) {
      return method.getReturnType() == null ? method : method.getReturnType();
    }

    private void add(MethodTree method, String remedy, long is, long most) {
      findings.add(file.finding(method, method.getName() + " " + remedy.formatted(is, most)));
    }

    private static boolean isOverride(ModifiersTree modifiers) {
      return modifiers.getAnnotations().stream()
          .anyMatch(annotation -> annotation.getAnnotationType().toString().equals("Override"));
    }
  }
}
