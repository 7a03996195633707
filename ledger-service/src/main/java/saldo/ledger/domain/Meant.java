package saldo.ledger.domain;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saldo.kit.decider.Situation;
import saldo.schemas.ledger.ApprovalCommand.Approve;
import saldo.schemas.ledger.ApprovalCommand.Propose;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.LedgerCommand.Bulk;
import saldo.schemas.ledger.MediumCommand;

/** What a command comes down to: an entry of a bulk, or what is proposed or approved with it. */
record Meant(LedgerCommand command, Situation situation) {

  /**
   * All of it, in order.
   *
   * @param book with the proposals that are approved
   */
  static List<Meant> by(Book book, LedgerCommand command, Situation situation) {
    return switch (command) {
      case Bulk _, Propose _, Approve _, MediumCommand _ -> all(book, command, situation).toList();
      case LedgerCommand c -> List.of(new Meant(c, situation));
    };
  }

  /** What all of it names; most commands come down to themselves, and that has to be quick. */
  static <T> Set<T> union(List<Meant> all, Function<Meant, Set<T>> names) {
    return all.size() == 1 ? names.apply(all.getFirst()) : Names.union(all.stream().map(names));
  }

  private static Stream<Meant> all(Book book, LedgerCommand command, Situation situation) {
    return switch (command) {
      case Bulk c -> c.entries().stream().flatMap(entry -> all(book, entry, situation));
      case Propose c -> all(book, c.command(), situation);
      case Approve c -> approved(book.proposal(c.proposal()), situation);
      case MediumCommand c ->
          Stream.concat(Stream.of(new Meant(c, situation)), Writes.meant(book, c, situation));
      case LedgerCommand c -> Stream.of(new Meant(c, situation));
    };
  }

  private static Stream<Meant> approved(@Nullable Proposal proposal, Situation situation) {
    return proposal == null
        ? Stream.of()
        : Stream.of(new Meant(proposal.command(), proposal.approvedIn(situation)));
  }
}
