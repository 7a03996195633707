package saldo.machine.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** More on a lost card than one person may move to another. */
final class MuchMoney {
  private final Programme programme;
  private final String lost;
  private final String found;

  MuchMoney(Programme programme, String lost, String found) {
    this.programme = programme;
    this.lost = lost;
    this.found = found;
  }

  /** The first person is refused, and cannot agree with themselves; the float stays the same. */
  void goesOverOnlyIfTwoAgree(long much) {
    long before = programme.floatMinor("EUR");
    String balance = "\"type\":\"transfer-balance\"," + fields();
    assertThat(programme.atTheDesk("transfer-balance", fields()).reason())
        .isEqualTo("SECOND_PERSON_NEEDED");

    String proposal =
        programme
            .atTheDesk("propose", "\"command\":{" + balance + "},\"reason\":\"left on a train\"")
            .accepted()
            .body()
            .path("entry")
            .asText();
    String approval = "\"proposal\":\"" + proposal + "\"";
    assertThat(programme.atTheDesk("approve", approval).reason()).isEqualTo("OWN_PROPOSAL");
    await()
        .until(
            () -> programme.ledger("work-items?kind=proposal").path("items").toString(),
            items -> items.contains(proposal) && items.contains("left on a train"));
    assertThat(programme.balance("card-" + lost)).isEqualTo(much);

    programme.bySecond("approve", approval).accepted();

    await().until(() -> programme.balance("card-" + found) == much + 500);
    await().until(() -> programme.floatMinor("EUR") == before);
    assertThat(programme.ledger("work-items?kind=proposal").path("items")).isEmpty();
  }

  private String fields() {
    return "\"from\":\"%s\",\"to\":\"number:%s\",\"why\":\"lost\",\"delivery\":\"queued\""
        .formatted(lost, found);
  }
}
