package saldo.cards.domain.card;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import saldo.kit.testing.Scenario;
import saldo.schemas.AccountId;
import saldo.schemas.CardNumber;
import saldo.schemas.EntryId;
import saldo.schemas.MediumId;
import saldo.schemas.card.AccountLink;
import saldo.schemas.card.Attribute;
import saldo.schemas.card.CardCommand;
import saldo.schemas.card.CardCommand.*;
import saldo.schemas.card.CardEvent.*;
import saldo.schemas.card.CardForm;
import saldo.schemas.card.CardService;
import saldo.schemas.card.CardStatus;
import saldo.schemas.card.Channel;
import saldo.schemas.card.ValueMode;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AccountPlan;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.AccountStatus;
import saldo.schemas.ledger.Replacement;
import saldo.schemas.ledger.Terms;
import saldo.schemas.registry.BearerKind;
import saldo.schemas.registry.MasterData;
import saldo.schemas.registry.MasterData.*;
import saldo.schemas.registry.OrganisationRole;
import saldo.schemas.registry.RegisteredItem;
import saldo.schemas.registry.RegisteredItem.Version;
import saldo.schemas.registry.ServicePointKind;

/**
 * The words in which the tests of cards are written. Anna (a member) and ben (a beneficiary) belong
 * to acme, cara to zeta; gina is a guest. A card of the profile staff is valid for two years.
 */
public final class CardLanguage {
  public static final Instant NOON = Scenario.NOON;
  public static final Instant REGISTERED = Instant.parse("2010-01-01T00:00:00Z");
  public static final String WHY = "as agreed";
  public static final String SENTOFT = "PS_SENTOFT";
  public static final AccountPlan PURSE = new AccountPlan(AccountKind.PURSE, "EUR", Terms.PLAIN);
  public static final AccountPlan STAFF_PURSE =
      new AccountPlan(AccountKind.PURSE, "EUR", new Terms(20_000L, 0));
  public static final Map<Ref, RegisteredItem> ITEMS = items();

  private CardLanguage() {}

  static Story given(CardCommand... commands) {
    return new Story(cards(NOON)).given(commands);
  }

  /** No cards, and everything registered. */
  static Cards cards(Instant at) {
    return new Cards(at, Map.of(), Map.of(), Map.of(), Map.of(), ITEMS, Map.of());
  }

  private static Map<Ref, RegisteredItem> items() {
    return Stream.of(
            item("guest", profile(PURSE, null)),
            item("staff", profile(STAFF_PURSE, 24)),
            item("virtual", profile(PURSE, null)),
            item("back-office", virtualised()),
            item("canteen", new CardGroup("canteen", null, 0)),
            item("board", new CardGroup("board", null, 1_000)),
            item("anna", new Bearer("Anna", BearerKind.MEMBER, "acme", null)),
            item("ben", new Bearer("Ben", BearerKind.BENEFICIARY, "acme", null)),
            item("cara", new Bearer("Cara", BearerKind.MEMBER, "zeta", null)),
            item("gina", new Bearer("", BearerKind.GUEST, "acme", null)),
            item("van", new Vehicle("H-AB 12", "acme", null)),
            item("lorry", new Vehicle("H-AB 13", "acme", null)),
            item(SENTOFT, new ServicePoint("Sentoft", ServicePointKind.FUEL, "acme", null)),
            item("PS_DAKAR", new ServicePoint("Dakar", ServicePointKind.FUEL, "acme", null)),
            item("pete", new Bearer("Pete", BearerKind.GUEST, null, null)),
            item("tractor", new Vehicle("H-AB 14", "acme-north", null)),
            item("truck", new Vehicle("H-ZE 1", "zeta", null)),
            item("works", organisation("Works", OrganisationRole.ISSUER, null)),
            item("acme", organisation("Acme", OrganisationRole.ACCOUNT_HOLDER, "works")),
            item("acme-north", organisation("North", OrganisationRole.ACCOUNT_HOLDER, "acme")),
            item("zeta", organisation("Zeta", OrganisationRole.ACCOUNT_HOLDER, "works")))
        .collect(
            Collectors.toUnmodifiableMap(
                item -> new Ref(item.kind(), item.id()), Function.identity()));
  }

  public static RegisteredItem item(String id, MasterData data) {
    Version version = new Version(REGISTERED, REGISTERED, data);
    return new RegisteredItem(data.kind(), id, List.of(version), null);
  }

  private static CardProfile profile(AccountPlan plan, @Nullable Integer months) {
    return new CardProfile(
        "p",
        List.of(CardService.SALE),
        List.of(Channel.TERMINAL, Channel.BACK_OFFICE),
        plan,
        null,
        null,
        0,
        months);
  }

  private static CardProfile virtualised() {
    return new CardProfile(
        "virtualised",
        List.of(CardService.TRANSFER, CardService.TRANSACTION_CODE),
        List.of(Channel.BACK_OFFICE),
        PURSE,
        null,
        null,
        0,
        null);
  }

  private static Organisation organisation(
      String name, OrganisationRole role, @Nullable String parent) {
    return new Organisation(name, List.of(role), parent, null);
  }

  /** A physical card's number. */
  public static CardNumber card(int n) {
    return CardNumber.withCheckDigit(Integer.toString(1_000_000 + n));
  }

  /** A virtual card's number. */
  public static CardNumber card(String number) {
    return CardNumber.of(number);
  }

  public static AccountId account(String id) {
    return AccountId.of(id);
  }

  /** The account that is made for a card, the first or a later one. */
  public static AccountId own(int n) {
    return account("card-" + card(n));
  }

  public static AccountId own(int n, int nth) {
    return account("card-" + card(n) + "-" + nth);
  }

  public static AccountSnapshot balance(AccountId account, long minor, int holds) {
    return new AccountSnapshot(
        account, AccountKind.PURSE, "EUR", AccountStatus.OPEN, minor, holds, Terms.PLAIN, holds, 7);
  }

  public static MediumId chip(int n) {
    return MediumId.of("mifare:%08X".formatted(n));
  }

  public static MediumId code(String secret) {
    return MediumId.ofCode(secret);
  }

  public static EntryId entry(String id) {
    return new EntryId(id);
  }

  public static AddCard stock(int n) {
    return new AddCard(card(n), new Blank(ValueMode.SERVER, "guest", null));
  }

  public static AddCard stock(int n, String profile) {
    return new AddCard(card(n), new Blank(ValueMode.SERVER, profile, null));
  }

  public static IssueCard issue(int n) {
    return new IssueCard(card(n), null, null, null);
  }

  public static IssueCard issue(int n, String bearer) {
    return new IssueCard(card(n), bearer, null, null);
  }

  public static IssueCard issueOn(int n, String account) {
    return new IssueCard(card(n), null, null, account(account));
  }

  public static ActivateCard activate(int n) {
    return new ActivateCard(card(n));
  }

  public static SuspendCard suspend(int n) {
    return new SuspendCard(card(n), WHY);
  }

  public static ResumeCard resume(int n) {
    return new ResumeCard(card(n), WHY);
  }

  public static ReportLost lost(int n) {
    return new ReportLost(card(n), Loss.LOST, WHY);
  }

  public static ConfiscateCard confiscate(int n) {
    return new ConfiscateCard(card(n), WHY);
  }

  public static ReturnCard giveBack(int n) {
    return new ReturnCard(card(n), WHY);
  }

  public static ReissueCard reissue(int n, String bearer) {
    return new ReissueCard(card(n), bearer, null);
  }

  public static CloseCard close(int n) {
    return new CloseCard(card(n), WHY);
  }

  public static RemoveCard remove(int n) {
    return new RemoveCard(card(n), WHY);
  }

  public static AssignCard assign(int n, Attribute attribute, @Nullable String to) {
    return new AssignCard(card(n), attribute, to, null, WHY);
  }

  public static AssignCard assignFrom(
      String from, int n, Attribute attribute, @Nullable String to) {
    return new AssignCard(card(n), attribute, to, Instant.parse(from), WHY);
  }

  public static LinkAccount link(int n, AccountId account) {
    return new LinkAccount(card(n), account, WHY);
  }

  public static BindMedium bind(int n, MediumId medium) {
    return new BindMedium(card(n), medium);
  }

  public static ReleaseMedium release(int n, MediumId medium) {
    return new ReleaseMedium(card(n), medium, WHY);
  }

  public static ReissueCode reissueCode(int n, MediumId code) {
    return new ReissueCode(card(n), code, WHY);
  }

  public static CreateVirtualCard virtual(String servicePoint) {
    return new CreateVirtualCard(servicePoint, null, "acme", "anna", "virtual");
  }

  public static NoteReplacement replaced(int n, int by, Replacement why) {
    return new NoteReplacement(card(n), card(by), why, entry("transfer-1"));
  }

  public static CardAdded added(int n) {
    return new CardAdded(card(n), CardForm.PHYSICAL, ValueMode.SERVER);
  }

  public static CardAssigned assigned(
      int n, Attribute attribute, @Nullable String to, String reason) {
    return new CardAssigned(card(n), attribute, to, NOON, reason);
  }

  public static AccountLinked linked(int n, AccountId account) {
    return new AccountLinked(card(n), new AccountLink(account, PURSE), "issued");
  }

  static CardStatus status(Cards cards, int n) {
    return cards.existing(card(n)).status();
  }
}
