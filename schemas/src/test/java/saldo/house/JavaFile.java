package saldo.house;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * A parsed Java source.
 *
 * @param path from the root of the repository
 * @param unit its syntax tree, not attributed: names are what is written
 * @param positions where the trees are
 */
record JavaFile(String path, CompilationUnitTree unit, SourcePositions positions) {

  static List<JavaFile> parse(SourceTree sources) {
    List<JavaFileObject> texts =
        sources
            .endingWith(".java")
            .<JavaFileObject>map(file -> new Text(file.getKey(), file.getValue()))
            .toList();
    JavaCompiler compiler =
        Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK, not a JRE, is needed");
    JavacTask task =
        (JavacTask) compiler.getTask(null, null, null, List.of("-proc:none"), null, texts);
    SourcePositions positions = Trees.instance(task).getSourcePositions();
    List<JavaFile> files = new ArrayList<>();
    try {
      for (CompilationUnitTree unit : task.parse()) {
        String path = unit.getSourceFile().toUri().getPath().substring(1);
        files.add(new JavaFile(path, unit, positions));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  String packageName() {
    return unit.getPackageName() == null ? "" : unit.getPackageName().toString();
  }

  boolean isTest() {
    return path.contains("/src/test/");
  }

  /** Whether it is production code in a package of this name, or in one below. */
  boolean isIn(String packageName) {
    return (packageName() + ".").startsWith(packageName + ".");
  }

  long lineOf(Tree tree) {
    return unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree));
  }

  /** How many lines there are from the beginning of one tree to the end of another. */
  long linesOf(Tree from, Tree to) {
    long end = unit.getLineMap().getLineNumber(positions.getEndPosition(unit, to));
    return end - lineOf(from) + 1;
  }

  Finding finding(Tree tree, String remedy) {
    return new Finding(path, lineOf(tree), remedy);
  }

  private static final class Text extends SimpleJavaFileObject {
    private final String content;

    Text(String path, String content) {
      super(URI.create("string:///" + path), Kind.SOURCE);
      this.content = content;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return content;
    }
  }
}
