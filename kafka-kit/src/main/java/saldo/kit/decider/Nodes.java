package saldo.kit.decider;

/** The names of the parts of a deciding topology; they are in its golden file. */
public final class Nodes {
  public static final String COMMANDS = "commands";
  public static final String DECIDE = "decide";
  public static final String JOURNAL = "journal";
  public static final String OUTCOMES = "outcomes";
  public static final String DEAD_LETTERS = "dead-letters";

  /** The store of journal ends. */
  public static final String HEADS = "heads";

  /** The store of remembered commands. */
  public static final String MEMORY = "memory";

  /** The hook that is called before a commit; nothing is kept in it. */
  public static final String BEFORE_COMMIT = "before-commit";

  private Nodes() {}
}
