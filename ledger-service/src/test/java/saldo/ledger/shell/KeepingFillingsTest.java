package saldo.ledger.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static saldo.ledger.shell.DrivenLedger.START;
import static saldo.ledger.shell.DrivenLedger.eur;
import static saldo.ledger.testing.CardSketch.card;
import static saldo.schemas.ledger.RejectionReason.FILLING_UNKNOWN;
import static saldo.schemas.ledger.RejectionReason.LIMIT_EXCEEDED;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import saldo.kit.StoredJson;
import saldo.ledger.testing.CardSketch;
import saldo.ledger.testing.Profiles;
import saldo.ledger.testing.Published;
import saldo.schemas.CardNumber;
import saldo.schemas.CardRef;
import saldo.schemas.EntryId;
import saldo.schemas.ledger.AccountKind;
import saldo.schemas.ledger.AccountPlan;
import saldo.schemas.ledger.AccountSnapshot;
import saldo.schemas.ledger.Filling;
import saldo.schemas.ledger.FuelCommand.AssignFilling;
import saldo.schemas.ledger.FuelCommand.RecordFilling;
import saldo.schemas.ledger.FuelCommand.RepriceFilling;
import saldo.schemas.ledger.FuelEvent.FillingRecorded;
import saldo.schemas.ledger.MoneyCommand.Purchase;
import saldo.schemas.ledger.Terms;
import saldo.schemas.registry.Limit.Period;
import saldo.schemas.registry.Price;
import saldo.schemas.registry.ProductPurpose;

/** Fillings are kept in the ledger's stores for as long as they matter. */
class KeepingFillingsTest {
  private static final AccountPlan PLAN =
      new AccountPlan(AccountKind.PREPAID, "EUR", new Terms(null, 100_000));
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration ALMOST = Duration.ofDays(100).minusSeconds(5);
  private static final Duration A_LITTLE = Duration.ofSeconds(10);

  @TempDir private Path state;
  @TempDir private Path elsewhere;
  private DrivenLedger ledger;

  @BeforeEach
  void start() {
    ledger =
        new DrivenLedger(state)
            .hear(
                Published.cards()
                    .product("DIESEL", ProductPurpose.SALE, 1_900)
                    .prices("FLEET", "EUR", new Price("DIESEL", 150_000))
                    .openPlace("WEST", "Europe/Vienna"))
            .hear(fleetCard("VAN"), fleetCard("LORRY"));
  }

  @AfterEach
  void stop() {
    ledger.close();
  }

  @Test
  void afterATakeoverAFillingIsStillAssignedAndPricedAgain() {
    ledger.send("fill", filled("VAN", 1_190, START));
    ledger = ledger.allRead().takenOver(elsewhere);

    ledger.send("reprice", new RepriceFilling(entry("fill"), "FLEET"));
    assertThat(ledger.accepted().events()).containsExactly("filling-repriced");
    ledger.send("assign", assign("fill", "LORRY"));
    assertThat(ledger.accepted().events()).containsExactly("account-opened", "filling-assigned");
    assertThat(balance("van")).isZero();
    assertThat(balance("lorry")).isEqualTo(-1_500);
    assertThat(balance("@vat.EUR.1900")).isEqualTo(239);
  }

  @Test
  @Tag("S2.068")
  void aFillingWithoutAnAccountWaitsAsLongAsItTakes() {
    ledger.send("fill", filled("GHOST", 1_190, START));
    ledger.allRead();
    ledger.pass(Duration.ofDays(400));

    ledger.send("assign", assign("fill", "VAN"));
    assertThat(ledger.accepted().events()).containsExactly("account-opened", "filling-assigned");
    ledger.pass(A_LITTLE);
    ledger.send("assign-2", assign("fill", "LORRY"));
    assertThat(ledger.rejected().reason()).isEqualTo(FILLING_UNKNOWN);
  }

  @Test
  void anyOtherIsForgottenAHundredDaysAfterItWasFilled() {
    ledger.send("fill", filled("VAN", 1_190, START));
    ledger.send("late", filled("VAN", 1_190, START.minus(DAY)));
    ledger.allRead();
    ledger.pass(ALMOST);

    ledger.send("assign", assign("late", "LORRY"));
    assertThat(ledger.rejected().reason()).isEqualTo(FILLING_UNKNOWN);
    ledger.send("reprice", new RepriceFilling(entry("fill"), "FLEET"));
    assertThat(ledger.accepted().events()).containsExactly("filling-repriced");
    ledger.pass(A_LITTLE);
    ledger.send("assign-2", assign("fill", "LORRY"));
    assertThat(ledger.rejected().reason()).isEqualTo(FILLING_UNKNOWN);
  }

  @Test
  void whatALateFillingNeedsIsFetched() {
    CardSketch reused = fleetCard("VAN").then(START, "second", PLAN).vehicle(START, "V_SECOND");
    ledger.send("first", filled("VAN", 500, START));
    ledger.hear(reused);
    ledger.allRead();

    ledger.send("late", filled("VAN", 1_190, START.minusMillis(1)));

    assertThat(ledger.accepted().events()).containsExactly("filling-recorded");
    FillingRecorded late = (FillingRecorded) ledger.journal().getFirst().event();
    assertThat(late.vehicle()).isEqualTo("V_VAN");
    assertThat(late.items().getFirst().vatBasisPoints()).isEqualTo(1_900);
    assertThat(late.postings().getFirst().balanceMinor()).isEqualTo(-1_690);
  }

  @Test
  void lateFillingsDoNotMakeTheLedgerForgetWhatWasUsedToday() {
    ledger.hear(
        Published.cards()
            .profile(
                Profiles.EVERYDAY, Profiles.limited(Profiles.amount("daily", Period.DAY, 500))));
    ledger.send("today", filled("VAN", 400, START));
    for (int days = 1; days <= 5; days++) {
      ledger.send("late-" + days, filled("VAN", 450, START.minus(DAY.multipliedBy(days))));
    }
    ledger.allRead();

    ledger.send("buy", pay(101));
    assertThat(ledger.rejected().reason()).isEqualTo(LIMIT_EXCEEDED);
    ledger.send("buy-2", pay(100));
    assertThat(ledger.accepted().events()).containsExactly("purchased");
  }

  private static Purchase pay(long minor) {
    return new Purchase(null, eur(minor), null, shown("VAN"));
  }

  /** For a vehicle, on a prepaid account that may be overdrawn. */
  private static CardSketch fleetCard(String number) {
    return card(number).on(number.toLowerCase(Locale.ROOT), PLAN).vehicle("V_" + number);
  }

  private static RecordFilling filled(String card, long minor, Instant at) {
    Filling filling =
        new Filling(at, "WEST", "DIESEL", 10_000, Filling.unitMilliMinor(minor, 10_000));
    return new RecordFilling(shown(card), eur(minor), filling, null);
  }

  private static AssignFilling assign(String filling, String card) {
    return new AssignFilling(entry(filling), shown(card), "it was theirs");
  }

  private static CardRef shown(String card) {
    return CardRef.number(CardNumber.of(card));
  }

  private static EntryId entry(String id) {
    return new EntryId(id);
  }

  private long balance(String account) {
    ledger.pass(Duration.ofSeconds(1));
    byte[] kept = ledger.accounts().get(DrivenLedger.LEDGER + "|" + account);
    return StoredJson.read(kept, AccountSnapshot.class).balanceMinor();
  }
}
