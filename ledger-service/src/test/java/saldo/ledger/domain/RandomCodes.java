package saldo.ledger.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import saldo.ledger.domain.RandomSteps.Who;
import saldo.schemas.CodeHash;
import saldo.schemas.EntryId;
import saldo.schemas.Money;
import saldo.schemas.PresentedCode;
import saldo.schemas.ledger.CodeCommand.*;
import saldo.schemas.ledger.Item;
import saldo.schemas.ledger.LedgerCommand;
import saldo.schemas.ledger.Tender;

/** Draws what is done with codes: issued and presented, twice, late and for too much. */
final class RandomCodes {
  private static final int LONGEST_HOURS = 40 * 24;

  private final RandomGenerator random;
  private final List<Issued> issued = new ArrayList<>();

  /** A code that was asked for, whether or not it was accepted. */
  record Issued(EntryId id, PresentedCode secret, Money amount) {}

  RandomCodes(RandomGenerator random) {
    this.random = random;
  }

  LedgerCommand issue(EntryId id, Who who, Money amount, Instant now) {
    PresentedCode secret =
        oneIn(12) && !issued.isEmpty() ? one(issued).secret() : PresentedCode.of(id.value());
    issued.add(new Issued(id, secret, amount));
    CodeHash hash = secret.hash();
    Instant until = now.plus(expiry());
    boolean divisible = oneIn(2);
    List<String> groups = groups();
    return switch (random.nextInt(4)) {
      case 0 ->
          new SellTicket(hash, amount, until, divisible, groups, one(List.of(Tender.values())));
      case 1 -> new IssueTicket(who.account(), hash, amount, until, divisible, groups, who.card());
      default -> new IssueCode(who.account(), hash, amount, until, divisible, groups, who.card());
    };
  }

  /** One of the last, or one that nobody knows. */
  Issued earlier() {
    return issued.isEmpty() || oneIn(15)
        ? new Issued(new EntryId("never"), PresentedCode.of("never"), Money.of(10, "EUR"))
        : issued.get(Math.max(0, issued.size() - 1 - random.nextInt(4)));
  }

  LedgerCommand end(Issued code) {
    return oneIn(2) ? new CancelCode(code.id(), "mistake") : new ExpireCode(code.id());
  }

  RedeemCode redeem(Issued code, Money amount, @Nullable List<Item> items) {
    return new RedeemCode(code.secret(), amount, items);
  }

  private Duration expiry() {
    return oneIn(4)
        ? Duration.ofHours(random.nextInt(LONGEST_HOURS))
        : Duration.ofMinutes(random.nextInt(600));
  }

  private @Nullable List<String> groups() {
    return switch (random.nextInt(12)) {
      case 0 -> List.of("food");
      case 1 -> List.of("food", "fuel");
      case 2 -> List.of("general");
      case 3 -> oneIn(3) ? List.of("no group") : List.of("general", "food");
      case 4 -> oneIn(5) ? List.of() : null;
      default -> null;
    };
  }

  private boolean oneIn(int chances) {
    return random.nextInt(chances) == 0;
  }

  private <T> T one(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
