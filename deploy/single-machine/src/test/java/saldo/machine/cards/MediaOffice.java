package saldo.machine.cards;

import java.util.List;
import saldo.gateway.medium.CardUid;

/** A card office whose cards have their money on them. */
final class MediaOffice {
  private final Programme programme;

  MediaOffice(Programme programme) {
    this.programme = programme;
  }

  /** Registers a place with tills that may sell for 5.00 EUR a card without a connection. */
  void opens(List<TillReader> tills) {
    programme.register(
        "organisation", "NORTH", "\"name\":\"Canteen North\",\"roles\":[\"issuer\",\"acceptor\"]");
    programme.register(
        "service-point",
        Programme.PLACE,
        "\"name\":\"North\",\"type\":\"till\",\"organisation\":\"NORTH\"");
    programme.register(
        "bearer", "OPS", "\"name\":\"Operations\",\"type\":\"member\",\"organisation\":\"NORTH\"");
    programme.register(
        "card-profile",
        "CANTEEN",
        Programme.profile("Canteen", "[\"terminal\",\"back-office\"]")
            .replace("\"offlineCeilingMinor\":0", "\"offlineCeilingMinor\":500"));
    tills.forEach(till -> register(till.till()));
    programme
        .card(
            "create-virtual-card",
            """
            "servicePoint":"%s","organisation":"NORTH","bearer":"OPS","profile":"CANTEEN\"\
            """
                .formatted(Programme.PLACE))
        .accepted();
  }

  private void register(String terminal) {
    programme.register(
        "terminal",
        terminal,
        """
        "name":"%s","servicePoint":"%s","model":"T1","identifiers":{},"offline":"ceiling",\
        "capabilities":{"amountLimit":false,"quantityLimit":false,"periodicLimit":false,\
        "reducingLimit":false,"perCard":false,"writesMedia":true,"prints":true,\
        "firmwareRelease":1}\
        """
            .formatted(terminal, Programme.PLACE));
  }

  /** A card is active, and a medium stands for it. */
  void handsOut(String number, CardUid medium) {
    String named = "\"number\":\"" + number + "\"";
    programme
        .card(
            "add-card", named + ",\"blank\":{\"valueMode\":\"on-medium\",\"profile\":\"CANTEEN\"}")
        .accepted();
    programme.card("bind-medium", named + ",\"medium\":\"mifare:" + medium + "\"").accepted();
    programme.card("issue-card", named).accepted();
    programme.card("activate-card", named).accepted();
  }

  void suspends(Holding card) {
    programme.card("suspend-card", card.named() + ",\"reason\":\"lost?\"").accepted();
  }

  void resumes(Holding card) {
    programme.card("resume-card", card.named() + ",\"reason\":\"found\"").accepted();
  }

  /** What was on a lost card goes to another one. */
  void transfers(Holding lost, Holding fresh, String delivery) {
    programme
        .atTheDesk(
            "transfer-balance",
            "\"from\":\"%s\",\"to\":\"number:%s\",\"why\":\"lost\",\"delivery\":\"%s\""
                .formatted(lost.number(), fresh.number(), delivery))
        .accepted();
  }
}
