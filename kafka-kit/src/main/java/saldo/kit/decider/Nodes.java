package saldo.kit.decider;

/**
 * The names of the parts of a deciding topology; they are in its golden file, and stores are found
 * again by them.
 *
 * @param prefix tells the parts of several deciders in one topology apart; empty for the only one
 */
public record Nodes(String prefix) {
  /** The names of the only decider of a topology. */
  public static final Nodes PLAIN = new Nodes("");

  public String commands() {
    return prefix + "commands";
  }

  /** The source of what the decider listens to besides commands. */
  public String heard() {
    return prefix + "heard";
  }

  public String decide() {
    return prefix + "decide";
  }

  public String journal() {
    return prefix + "journal";
  }

  public String outcomes() {
    return prefix + "outcomes";
  }

  public String deadLetters() {
    return prefix + "dead-letters";
  }

  /** The store of journal ends. */
  public String heads() {
    return prefix + "heads";
  }

  /** The store of remembered commands. */
  public String memory() {
    return prefix + "memory";
  }

  /** The hook that is called before a commit; nothing is kept in it. */
  public String beforeCommit() {
    return prefix + "before-commit";
  }
}
