package saldo.schemas.generate;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.EndElementTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.StartElementTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import saldo.testing.Repository;

/**
 * What the docstrings of the published language say, as Markdown: reflection does not see them, so
 * the sources are parsed.
 */
final class Docstrings {
  private final Map<String, String> texts = new HashMap<>();

  private Docstrings() {}

  static Docstrings read() {
    Docstrings docstrings = new Docstrings();
    JavaCompiler compiler =
        Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK, not a JRE, is needed");
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null);
        Stream<Path> found = Files.walk(Repository.file("schemas/src/main/java"))) {
      List<Path> sources = found.filter(path -> path.toString().endsWith(".java")).toList();
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  null,
                  List.of("-proc:none"),
                  null,
                  manager.getJavaFileObjectsFromPaths(sources));
      Scan scan = docstrings.new Scan(DocTrees.instance(task));
      for (CompilationUnitTree unit : task.parse()) {
        scan.scan(unit, unit.getPackageName() + ".");
      }
      return docstrings;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is said about a type; empty if nothing is. */
  String of(Class<?> type) {
    return texts.getOrDefault(type.getCanonicalName(), "");
  }

  /** What is said about a component of a record, or a constant of an enum. */
  String of(Class<?> type, String member) {
    return texts.getOrDefault(type.getCanonicalName() + "#" + member, "");
  }

  private final class Scan extends TreePathScanner<Void, String> {
    private final DocTrees trees;

    Scan(DocTrees trees) {
      this.trees = trees;
    }

    @Override
    public Void visitClass(ClassTree type, String outer) {
      String name = outer + type.getSimpleName();
      DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
      if (comment != null) {
        texts.put(name, markdown(comment.getFullBody()));
        comment.getBlockTags().stream()
            .filter(ParamTree.class::isInstance)
            .map(ParamTree.class::cast)
            .forEach(p -> texts.put(name + "#" + p.getName(), markdown(p.getDescription())));
      }
      return super.visitClass(type, name + ".");
    }

    @Override
    public Void visitVariable(VariableTree variable, String outer) {
      DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
      if (comment != null) {
        String owner = outer.substring(0, outer.length() - 1);
        texts.put(owner + "#" + variable.getName(), markdown(comment.getFullBody()));
      }
      return super.visitVariable(variable, outer);
    }
  }

  private static String markdown(List<? extends DocTree> text) {
    return text.stream()
        .map(Docstrings::markdown)
        .collect(Collectors.joining())
        .replaceAll("\\s+", " ")
        .strip();
  }

  private static String markdown(DocTree tree) {
    return switch (tree) {
      case TextTree text -> text.getBody();
      case LiteralTree literal -> "`" + literal.getBody().getBody().strip() + "`";
      case LinkTree link ->
          link.getLabel().isEmpty()
              ? "`" + link.getReference().getSignature().replaceAll("^[^#]*#", "") + "`"
              : markdown(link.getLabel());
      case StartElementTree start -> start.getName().contentEquals("em") ? "*" : " ";
      case EndElementTree end -> end.getName().contentEquals("em") ? "*" : " ";
      default -> tree.toString();
    };
  }
}
