package saldo.machine.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import saldo.schemas.AccountId;
import saldo.schemas.CardRef;
import saldo.schemas.EntryId;
import saldo.schemas.Money;
import saldo.schemas.PresentedCode;
import saldo.schemas.ledger.ApprovalCommand.Approve;
import saldo.schemas.ledger.ApprovalCommand.Propose;
import saldo.schemas.ledger.CodeCommand.RedeemCode;
import saldo.schemas.ledger.DeliveryCommand.ClaimDelivery;
import saldo.schemas.ledger.DeliveryCommand.RecordDelivery;
import saldo.schemas.ledger.Item;
import saldo.schemas.ledger.LoadOrderCommand.OrderLoad;
import saldo.schemas.ledger.LoadOrderCommand.RecordLoadPayment;
import saldo.schemas.ledger.MoneyCommand.Load;
import saldo.schemas.ledger.MoneyCommand.Unload;
import saldo.schemas.ledger.Tender;

/** What is done with cards from afar: loads paid online, codes, payouts that take two people. */
final class BackOffice {
  /** From here on a payout needs a second person. */
  static final long MUCH = 1_000;

  private static final Duration CODE_VALIDITY = Duration.ofHours(1);

  private final Desk desk;
  private final URI codes;
  private final Till.Tokens tokens;
  private final Random random;
  private final Clock clock;
  private final Http http = new Http();
  private int count;

  /**
   * @param codes where transaction codes are issued
   */
  BackOffice(Desk desk, URI codes, Till.Tokens tokens, Circumstances circumstances) {
    this.desk = desk;
    this.codes = codes;
    this.tokens = tokens;
    this.random = circumstances.random();
    this.clock = circumstances.clock();
  }

  /** One thing that is done for a card. */
  void step(CardRef card) {
    switch (random.nextInt(3)) {
      case 0 -> loadOnline(card);
      case 1 -> payOut(card);
      default -> payByCode(card);
    }
  }

  /** What is loaded at a desk is written by the first reader that sees the card. */
  void loadStoredValue(CardRef card) {
    desk.ask(tokens.admin(), new Load(null, amount(500, 2_000), Tender.CASH, card));
    JsonNode taken = desk.answer(tokens.admin(), new ClaimDelivery(card)).body().path("toWrite");
    if (!taken.isMissingNode()) {
      AccountId account = AccountId.of(taken.path("account").asText());
      desk.ask(tokens.admin(), new RecordDelivery(account, taken.path("number").asLong()));
    }
  }

  private void loadOnline(CardRef card) {
    Money amount = amount(1_000, 3_000);
    String shop = "shop " + ++count;
    String order = desk.ask(tokens.admin(), new OrderLoad(null, amount, shop, card));
    desk.ask(tokens.admin(), new RecordLoadPayment(new EntryId(order), amount, shop));
  }

  private void payOut(CardRef card) {
    desk.ask(tokens.admin(), new Load(null, amount(1_000, 2_000), Tender.CARD, card));
    Unload unload = new Unload(null, Money.of(MUCH, "EUR"), Tender.CASH, card);
    desk.ask(tokens.admin(), unload);
    String proposal = desk.ask(tokens.admin(), new Propose(unload, "moves abroad"));
    desk.ask(tokens.approver(), new Approve(new EntryId(proposal)));
  }

  private void payByCode(CardRef card) {
    Money amount = amount(200, 900);
    String wanted =
        """
        {"card":"%s","amount":{"minor":%d,"currency":"EUR"},"expiresAt":"%s","divisible":false}\
        """
            .formatted(card, amount.minor(), clock.instant().plus(CODE_VALIDITY));
    Http.Reply issued = http.post(codes, tokens.admin(), "office-code-" + ++count, wanted);
    String code = issued.body().path("code").asText();
    if (!code.isEmpty()) {
      List<Item> lunch = List.of(new Item("lunch", amount, 1_000));
      desk.ask(tokens.admin(), new RedeemCode(PresentedCode.of(code), amount, lunch));
    }
  }

  private Money amount(int from, int to) {
    return Money.of(random.nextInt(from, to), "EUR");
  }
}
